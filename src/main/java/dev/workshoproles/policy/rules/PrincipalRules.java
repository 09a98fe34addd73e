package dev.workshoproles.policy.rules;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.workshoproles.policy.form.LocatedValue;
import dev.workshoproles.policy.form.StatementElement;
import dev.workshoproles.policy.statement.Statement;

/**
 * The principals that a trust policy may name.
 */
final class PrincipalRules {

	private static final String SERVICE = "Service";

	private static final Set<String> TYPES = Set.of("AWS", SERVICE, "Federated", "CanonicalUser");

	/**
	 * Only the syntax, since AWS keeps adding services: a host name of two or more parts.
	 */
	private static final Pattern SERVICE_NAME = Pattern.compile("[A-Za-z0-9-]+\\.[A-Za-z0-9.-]+");

	private PrincipalRules() {
	}

	static Stream<String> problems(Statement statement) {
		if (!statement.has(StatementElement.PRINCIPAL)) {
			return Stream.of(statement.problem("has no Principal, which a trust policy must have."));
		}
		LocatedValue principal = statement.get(StatementElement.PRINCIPAL);
		return Stream.of(principal.emptiness(), types(principal), services(principal.property(SERVICE)))
			.flatMap((problems) -> problems);
	}

	private static Stream<String> types(LocatedValue principal) {
		return principal.properties()
			.flatMap((type) -> TYPES.contains(type.name()) ? type.emptiness() : Stream
				.of(type.problem("is no type of principal. There are AWS, Service, Federated and CanonicalUser.")));
	}

	private static Stream<String> services(LocatedValue names) {
		return names.elements()
			.filter((name) -> name.value().isString())
			.filter((name) -> !SERVICE_NAME.matcher(name.value().stringValue()).matches())
			.map((name) -> name.problem("must be a service principal such as lambda.amazonaws.com."));
	}

}
