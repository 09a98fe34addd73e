package dev.workshoproles.account.sandbox.store;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * Generates IAM's unique ids: a prefix for the type and 17 characters. Ids are never
 * reused, so an entity that is recreated under the same name has a new one.
 */
public final class UniqueIds {

	private static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

	private static final int LENGTH = 17;

	private final SecureRandom random = new SecureRandom();

	private final Set<String> used = new HashSet<>();

	public String role() {
		return next("AROA");
	}

	public String policy() {
		return next("ANPA");
	}

	public String user() {
		return next("AIDA");
	}

	public String instanceProfile() {
		return next("AIPA");
	}

	/** The id of an AWS managed policy, the same in every account. */
	static String ofAwsManaged(String pathAndName) {
		return id("ANPA", new Random(pathAndName.hashCode()));
	}

	private String next(String prefix) {
		while (true) {
			String id = id(prefix, this.random);
			if (this.used.add(id)) {
				return id;
			}
		}
	}

	private static String id(String prefix, Random random) {
		StringBuilder id = new StringBuilder(prefix);
		random.ints(LENGTH, 0, CHARACTERS.length()).mapToObj(CHARACTERS::charAt).forEach(id::append);
		return id.toString();
	}

}
