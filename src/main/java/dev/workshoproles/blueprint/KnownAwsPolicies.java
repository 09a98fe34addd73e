package dev.workshoproles.blueprint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

import org.springframework.util.ConcurrentLruCache;

/**
 * The AWS managed policies at the time when the list was generated. AWS adds and
 * deprecates some every week, so a policy may exist without being listed. Names are
 * loaded on first use. Of the documents, which together take megabytes, those are kept
 * that were asked for last: a workshop has few, but each look at a role wants them.
 */
public final class KnownAwsPolicies {

	private static final String LIST = "/aws/managed-policies.tsv.gz";

	private static final String DOCUMENTS = "/aws/managed-policy-documents.jsonl.gz";

	private static final int KEPT_DOCUMENTS = 32;

	private static final ConcurrentLruCache<KnownAwsPolicy, String> KEPT = new ConcurrentLruCache<>(KEPT_DOCUMENTS,
			KnownAwsPolicies::read);

	private KnownAwsPolicies() {
	}

	/**
	 * All of them.
	 * @return ordered by path and name
	 */
	public static Collection<KnownAwsPolicy> all() {
		return Names.BY_PATH_AND_NAME.values();
	}

	/**
	 * Finds a policy.
	 * @param pathAndName the end of its ARN, such as {@code job-function/Billing}
	 * @return empty if it is not in the list
	 */
	public static Optional<KnownAwsPolicy> find(String pathAndName) {
		return Optional.ofNullable(Names.BY_PATH_AND_NAME.get(pathAndName));
	}

	/**
	 * The document of a policy's default version.
	 * @param policy a listed policy
	 * @return JSON
	 */
	public static String document(KnownAwsPolicy policy) {
		return KEPT.get(policy);
	}

	private static String read(KnownAwsPolicy policy) {
		try (BufferedReader lines = open(DOCUMENTS)) {
			return lines.lines().skip(policy.number()).findFirst().orElseThrow();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static BufferedReader open(String resource) throws IOException {
		InputStream packed = Objects.requireNonNull(KnownAwsPolicies.class.getResourceAsStream(resource));
		return new BufferedReader(new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8));
	}

	/** Loaded on first use, not at startup. */
	private static final class Names {

		static final Map<String, KnownAwsPolicy> BY_PATH_AND_NAME = read();

		private Names() {
		}

		private static Map<String, KnownAwsPolicy> read() {
			Map<String, KnownAwsPolicy> policies = new TreeMap<>();
			try (BufferedReader reader = open(LIST)) {
				List<String> lines = reader.lines().toList();
				for (int number = 0; number < lines.size(); number++) {
					KnownAwsPolicy policy = KnownAwsPolicy.of(number, lines.get(number));
					policies.put(policy.pathAndName(), policy);
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			return Collections.unmodifiableMap(policies);
		}

	}

}
