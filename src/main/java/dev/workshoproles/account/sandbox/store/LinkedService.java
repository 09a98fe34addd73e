package dev.workshoproles.account.sandbox.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.workshoproles.account.sandbox.rules.Arns;

/**
 * An AWS service with a service-linked role, as AWS was seen to make it. The list is not
 * complete.
 *
 * @param principal the service principal, such as {@code batch.amazonaws.com}
 * @param roleName the name of its role
 * @param policyArn the policy attached to it
 * @param takesSuffix whether there may be further roles, with a suffix to their name
 */
public record LinkedService(String principal, String roleName, String policyArn, boolean takesSuffix) {

	private static final String LIST = "/aws/service-linked-roles.tsv";

	/** All that are known, by principal. */
	public static Collection<LinkedService> all() {
		return Known.BY_PRINCIPAL.values();
	}

	/** Finds a service by its principal, whose letter case counts. */
	public static Optional<LinkedService> find(String principal) {
		return Optional.ofNullable(Known.BY_PRINCIPAL.get(principal));
	}

	/** The path of its roles, which no other role can have. */
	public String path() {
		return Arns.SERVICE_LINKED + this.principal + "/";
	}

	private static LinkedService of(String line) {
		String[] fields = line.split("\t", -1);
		return new LinkedService(fields[0], fields[1], Arns.awsManagedPolicy(Arns.SERVICE_LINKED, fields[2]),
				fields.length > 3);
	}

	/** Loaded on first use, not at startup. */
	private static final class Known {

		static final Map<String, LinkedService> BY_PRINCIPAL = read();

		private Known() {
		}

		private static Map<String, LinkedService> read() {
			try (BufferedReader lines = new BufferedReader(new InputStreamReader(
					Objects.requireNonNull(LinkedService.class.getResourceAsStream(LIST)), StandardCharsets.UTF_8))) {
				return lines.lines()
					.map(LinkedService::of)
					.collect(Collectors.toMap(LinkedService::principal, (service) -> service, (one, other) -> one,
							TreeMap::new));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
