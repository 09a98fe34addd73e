package dev.workshoproles.permissions;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.blueprint.file.WorkshopLoader;
import dev.workshoproles.blueprint.file.WorkshopSettings;
import dev.workshoproles.blueprint.file.reading.WorkshopSource;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.policy.rules.DocumentUse;
import dev.workshoproles.policy.rules.PolicyRules;

import static org.assertj.core.api.Assertions.assertThat;

/** IAM takes each of the policies, and together they allow what one would. */
class LargeWorkshopPermissionsTests {

	private static final String ACCOUNT = "arn:aws:iam::000000000042:";

	@ParameterizedTest
	@EnumSource
	void areDividedWithExactNames(ConsoleUse use) {
		ConsolePermissions permissions = permissions(workshop(30, "Role-%d-of-the-lab"));
		ConsolePolicies policies = permissions.policies(use);
		assertFits(policies);
		assertThat(policies.documents()).hasSizeBetween(2, 5);
		assertThat(policies.patterns()).isEmpty();
		Set<List<String>> allowed = new HashSet<>();
		policies.documents().forEach((document) -> allowed.addAll(allowed(document)));
		assertThat(allowed).isEqualTo(allowed(permissions.allowing(use)));
	}

	@ParameterizedTest
	@EnumSource
	void areShortenedByPatternsWhereTheyWouldBeTooMany(ConsoleUse use) {
		ConsolePermissions permissions = permissions(workshop(300, "Role-%d-of-the-lab"));
		ConsolePolicies policies = permissions.policies(use);
		assertFits(policies);
		assertThat(policies.documents()).hasSize(1);
		assertThat(policies.patterns()).containsExactly(ACCOUNT + "role/Role-*", ACCOUNT + "role/*/Role-*",
				ACCOUNT + "policy/of-Role-*", ACCOUNT + "policy/*/of-Role-*");
		assertThat(policies.documents().get(0).actions()).containsExactlyInAnyOrderElementsOf(
				permissions(workshop(1, "Role-%d-of-the-lab")).allowing(use).actions());
		assertThat(Allowance.of(policies.documents().get(0))
			.allows(new IamCall("iam:GetRole", ACCOUNT + "role/Somebodys-Role-1"))).isFalse();
		permissions.questions(use)
			.forEach(
					(question) -> assertThat(question.actions()).allSatisfy((action) -> assertThat(question.resources())
						.allMatch((resource) -> Allowance.of(policies.documents().get(0))
							.allows(new IamCall(action, resource, question.context())))));
	}

	/** Nothing stands for names that have nothing in common. */
	@ParameterizedTest
	@EnumSource
	void areManyIfNamesBeginDifferently(ConsoleUse use) {
		ConsolePolicies policies = permissions(workshop(300, "%d-Role-of-the-lab")).policies(use);
		assertFits(policies);
		assertThat(policies.patterns()).noneMatch((pattern) -> pattern.contains("role/"));
	}

	private static void assertFits(ConsolePolicies policies) {
		assertThat(policies.documents()).isNotEmpty()
			.allSatisfy((document) -> assertThat(PolicyRules.problems(document.json(), DocumentUse.MANAGED)).isEmpty());
	}

	/** Each action with a resource and a value of the condition. */
	private static Set<List<String>> allowed(PolicyDocument document) {
		Set<List<String>> allowed = new HashSet<>();
		for (JsonNode statement : new JsonMapper().readTree(document.json()).path("Statement")) {
			Set<String> values = statement.path("Condition")
				.valueStream()
				.flatMap(JsonNode::valueStream)
				.flatMap((value) -> value.isArray() ? value.valueStream() : Stream.of(value))
				.map(JsonNode::asString)
				.collect(Collectors.toSet());
			statement.path("Action")
				.forEach((action) -> statement.path("Resource")
					.forEach((resource) -> (values.isEmpty() ? Set.of("") : values)
						.forEach((value) -> allowed.add(List.of(action.asString(), resource.asString(), value)))));
		}
		return allowed;
	}

	private static ConsolePermissions permissions(Workshop workshop) {
		return new ConsolePermissions(workshop, "aws", "000000000042");
	}

	private static Workshop workshop(int roles, String name) {
		String file = IntStream.rangeClosed(1, roles)
			.mapToObj(name::formatted)
			.map((role) -> "- {name: %s, trust: lambda.amazonaws.com, policies: [of-%s]}%n".formatted(role, role))
			.collect(Collectors.joining("", "id: large\ntitle: Large\nroles:\n", ""))
				+ IntStream.rangeClosed(1, roles)
					.mapToObj(name::formatted)
					.map("- {name: of-%s, document: {Statement: {Effect: Allow, Action: 'sqs:*', Resource: '*'}}}%n"::formatted)
					.collect(Collectors.joining("", "policies:\n", ""));
		return WorkshopLoader
			.load(WorkshopSource.of("large.yaml", file.getBytes(StandardCharsets.UTF_8)), WorkshopSettings.NONE)
			.workshop();
	}

}
