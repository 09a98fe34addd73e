package dev.workshoproles.permissions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

import dev.workshoproles.account.reading.PermissionQuestion;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.policy.PolicyDocument;

/**
 * The least permissions that the console itself needs for a workshop: they do not allow
 * writes to any other role or policy. Any path is allowed, since names are unique
 * regardless of path and what was created by hand may have one.
 */
public final class ConsolePermissions {

	private static final JsonMapper JSON = new JsonMapper();

	private final Workshop workshop;

	private final String partition;

	private final String accountId;

	/**
	 * Creates the permissions for a workshop in an account.
	 * @param workshop the workshop
	 * @param partition such as {@code aws}
	 * @param accountId the account's twelve digits, or {@code *} for any
	 */
	public ConsolePermissions(Workshop workshop, String partition, String accountId) {
		this.workshop = workshop;
		this.partition = partition;
		this.accountId = accountId;
	}

	/**
	 * The policy that allows one use of the console.
	 * @param use the use
	 * @return an identity-based policy
	 */
	public PolicyDocument allowing(ConsoleUse use) {
		// To be found out before attaching is whether AWS has them, and nothing of a
		// removal.
		return allowing(IamActions.of(use), use != ConsoleUse.REMOVE);
	}

	/**
	 * The policy that allows some actions, as far as the console has a use for them: what
	 * a caller who was refused asks for.
	 * @param actions such as {@code iam:CreateRole}
	 * @return an identity-based policy, empty when the console has a use for none
	 */
	public Optional<PolicyDocument> allowing(Collection<String> actions) {
		IamActions wanted = IamActions.among(actions);
		return wanted.isNone() ? Optional.empty() : Optional.of(allowing(wanted, actions.contains("iam:GetPolicy")));
	}

	private PolicyDocument allowing(IamActions actions, boolean readsOfAws) {
		List<Map<String, Object>> statements = new ArrayList<>();
		statements.add(allow(actions.onRoles(), roles()));
		statements.add(allow(actions.onPolicies(), policies()));
		// An apply and a status check that AWS managed policies exist, a removal does
		// not.
		statements.add(allow((!readsOfAws || managedByAws().isEmpty()) ? List.of() : List.of("iam:GetPolicy"),
				managedByAws()));
		statements.add(Map.of("Effect", "Allow", "Action", actions.attaching(), "Resource", roles(), "Condition",
				Map.of("ArnEquals", Map.of("iam:PolicyARN", attachable()))));
		statements.add(allow(actions.onInstanceProfiles(), List.of(arn("instance-profile/*"))));
		statements.add(allow(actions.listing(), List.of("*")));
		statements.removeIf((statement) -> List.of().equals(statement.get("Action")));
		return PolicyDocument.parse(JSON.writeValueAsString(Map.of("Version", "2012-10-17", "Statement", statements)));
	}

	/**
	 * The same as questions to the policy simulator, except for resources whose names are
	 * unknown in advance: paths and instance profiles.
	 * @param use the use
	 * @return the questions, in any order
	 */
	public List<PermissionQuestion> questions(ConsoleUse use) {
		IamActions actions = IamActions.of(use);
		List<String> roles = this.workshop.roles().stream().map((role) -> arn("role/" + role.name())).toList();
		List<String> policies = this.workshop.customerPolicies().stream().map(this::arn).toList();
		List<PermissionQuestion> questions = new ArrayList<>();
		questions.add(new PermissionQuestion(actions.onRoles(), roles, null));
		questions.add(new PermissionQuestion(actions.onPolicies(), policies, null));
		questions.add(new PermissionQuestion(actions.listing(), List.of("*"), null));
		this.workshop.roles()
			.forEach((role) -> role.policies()
				.forEach((policy) -> questions.add(new PermissionQuestion(actions.attaching(),
						List.of(arn("role/" + role.name())), arn(policy)))));
		questions.removeIf((question) -> question.actions().isEmpty());
		return questions;
	}

	private String arn(PolicyBlueprint policy) {
		return policy.arn(this.partition, this.accountId);
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
		return Stream.concat(policies().stream(), managedByAws().stream()).toList();
	}

	private List<String> managedByAws() {
		return this.workshop.awsPolicies().stream().map(this::arn).distinct().toList();
	}

	private String arn(String resource) {
		return "arn:" + this.partition + ":iam::" + this.accountId + ":" + resource;
	}

}
