package dev.workshoproles.permissions;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.workshoproles.policy.PolicyDocument;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Decides as IAM does whether a policy of Allow statements allows a call.
 */
record Allowance(JsonNode statements) {

	static Allowance of(PolicyDocument document) {
		return new Allowance(new JsonMapper().readTree(document.json()).path("Statement"));
	}

	/** Each call is allowed, and no action is that is never called. */
	static void assertExact(PolicyDocument document, Set<IamCall> calls) {
		assertThat(of(document).refused(calls)).isEmpty();
		Set<String> called = calls.stream().map(IamCall::action).collect(Collectors.toSet());
		assertThat(called).containsExactlyInAnyOrderElementsOf(document.actions());
	}

	Set<IamCall> refused(Set<IamCall> calls) {
		return calls.stream().filter((call) -> !allows(call)).collect(Collectors.toSet());
	}

	boolean allows(IamCall call) {
		return this.statements.valueStream()
			.anyMatch((statement) -> matches(statement.path("Action"), call.action())
					&& matches(statement.path("Resource"), call.resource()) && meetsCondition(statement, call));
	}

	private static boolean meetsCondition(JsonNode statement, IamCall call) {
		return statement.path("Condition")
			.valueStream()
			.flatMap((keys) -> keys.properties().stream())
			.allMatch((key) -> matches(key.getValue(), call.context().getOrDefault(key.getKey(), "")));
	}

	private static boolean matches(JsonNode patterns, String value) {
		Stream<JsonNode> all = patterns.isArray() ? patterns.valueStream() : Stream.of(patterns);
		return all.anyMatch((pattern) -> Pattern.matches(regex(pattern.asString()), value));
	}

	private static String regex(String pattern) {
		return "\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E";
	}

}
