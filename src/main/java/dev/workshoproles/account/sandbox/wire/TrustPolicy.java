package dev.workshoproles.account.sandbox.wire;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.Role;
import tools.jackson.databind.JsonNode;

import dev.workshoproles.policy.PolicyEncoding;
import dev.workshoproles.policy.statement.PolicyJson;

/**
 * Whom a role trusts. Of conditions it understands the usual one, StringEquals on
 * sts:ExternalId. A statement with any other allows nothing; if it denies, it does.
 */
record TrustPolicy(JsonNode document) {

	private static final List<String> ASSUMING = List.of("*", "sts:*", "sts:AssumeRole");

	static TrustPolicy of(Role role) {
		return new TrustPolicy(PolicyJson.read(PolicyEncoding.decode(role.assumeRolePolicyDocument())));
	}

	/**
	 * Whether somebody may assume the role.
	 * @param externalId the external id given, null if none is
	 */
	boolean allows(SandboxSession caller, @Nullable String externalId) {
		Set<String> names = names(caller);
		return statements("Allow", names).anyMatch((each) -> holds(each, externalId, false))
				&& statements("Deny", names).noneMatch((each) -> holds(each, externalId, true));
	}

	private static Set<String> names(SandboxSession caller) {
		Set<String> names = new HashSet<>(List.of("*", caller.arn(), caller.accountId()));
		names.add("arn:aws:iam::" + caller.accountId() + ":root");
		if (caller.roleArn() != null) {
			names.add(caller.roleArn());
		}
		return names;
	}

	private Stream<JsonNode> statements(String effect, Set<String> principals) {
		return elements(this.document.path("Statement"))
			.filter((each) -> effect.equals(each.path("Effect").asString("")))
			.filter((each) -> texts(each.path("Action"))
				.anyMatch((action) -> ASSUMING.stream().anyMatch(action::equalsIgnoreCase)))
			.filter((each) -> principals(each.path("Principal")).anyMatch(principals::contains));
	}

	private static Stream<String> principals(JsonNode principal) {
		return texts(principal.isObject() ? principal.path("AWS") : principal);
	}

	private static boolean holds(JsonNode statement, @Nullable String externalId, boolean otherwise) {
		JsonNode condition = statement.path("Condition");
		if (condition.isEmpty()) {
			return true;
		}
		JsonNode equal = condition.path("StringEquals");
		JsonNode expected = equal.path("sts:ExternalId");
		if (condition.size() > 1 || equal.size() > 1 || expected.isMissingNode()) {
			return otherwise;
		}
		return texts(expected).anyMatch((text) -> text.equals(externalId));
	}

	private static Stream<String> texts(JsonNode value) {
		return elements(value).filter(JsonNode::isString).map(JsonNode::stringValue);
	}

	private static Stream<JsonNode> elements(JsonNode value) {
		return value.isArray() ? value.valueStream() : Stream.of(value);
	}

}
