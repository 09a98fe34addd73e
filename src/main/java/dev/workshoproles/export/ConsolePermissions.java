package dev.workshoproles.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.policy.PolicyDocument;

/**
 * What the console itself must be allowed for a workshop, and nothing more: no other role
 * or policy can be written with it. Paths are left open, for names are unique without
 * regard to them and what was made by hand may have one.
 */
public final class ConsolePermissions {

	private static final JsonMapper JSON = new JsonMapper();

	private final Workshop workshop;

	private final String partition;

	private final String accountId;

	/**
	 * For a workshop in an account.
	 * @param workshop its names have the prefix
	 * @param partition such as {@code aws}
	 * @param accountId the account's twelve digits
	 */
	public ConsolePermissions(Workshop workshop, String partition, String accountId) {
		this.workshop = workshop;
		this.partition = partition;
		this.accountId = accountId;
	}

	/**
	 * While the account is not known.
	 * @param workshop its names have the prefix
	 * @return for any account of the partition {@code aws}
	 */
	public static ConsolePermissions inAnyAccount(Workshop workshop) {
		return new ConsolePermissions(workshop, "aws", "*");
	}

	/**
	 * The policy that allows one use of the console.
	 * @param use what is to be done
	 * @return an identity-based policy
	 */
	public PolicyDocument allowing(ConsoleUse use) {
		IamActions actions = IamActions.of(use);
		List<Map<String, Object>> statements = new ArrayList<>();
		statements.add(allow(actions.onRoles(), roles()));
		statements.add(allow(actions.onPolicies(), policies()));
		statements.add(Map.of("Effect", "Allow", "Action", actions.attaching(), "Resource", roles(), "Condition",
				Map.of("ArnEquals", Map.of("iam:PolicyARN", attachable()))));
		statements.add(allow(actions.onInstanceProfiles(), List.of(arn("instance-profile/*"))));
		statements.add(allow(actions.searching(), List.of("*")));
		statements.removeIf((statement) -> List.of().equals(statement.get("Action")));
		return PolicyDocument.parse(JSON.writeValueAsString(Map.of("Version", "2012-10-17", "Statement", statements)));
	}

	private static Map<String, Object> allow(List<String> actions, List<String> resources) {
		return Map.of("Effect", "Allow", "Action", actions, "Resource", resources);
	}

	private List<String> roles() {
		return this.workshop.roles()
			.stream()
			.map(RoleBlueprint::name)
			.flatMap((name) -> Stream.of(arn("role/" + name), arn("role/*/" + name)))
			.toList();
	}

	private List<String> policies() {
		return this.workshop.customerPolicies()
			.stream()
			.map(PolicyBlueprint::name)
			.flatMap((name) -> Stream.of(arn("policy/" + name), arn("policy/*/" + name)))
			.toList();
	}

	private List<String> attachable() {
		Stream<String> managedByAws = this.workshop.roles()
			.stream()
			.flatMap((role) -> role.policies().stream())
			.filter(AwsPolicy.class::isInstance)
			.map((policy) -> policy.arn(this.partition, this.accountId));
		return Stream.concat(policies().stream(), managedByAws).distinct().toList();
	}

	private String arn(String resource) {
		return "arn:" + this.partition + ":iam::" + this.accountId + ":" + resource;
	}

}
