package dev.workshoproles.practice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.RoleOptions;
import dev.workshoproles.blueprint.RoleOptions.PermissionsBoundary;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.roles.plan.InstanceProfileStep;
import dev.workshoproles.roles.plan.PolicyStep;
import dev.workshoproles.roles.plan.RoleStep;
import dev.workshoproles.roles.plan.Step;

/**
 * What a participant does who makes the workshop's roles by hand, or removes them:
 * nothing has the console's tags.
 *
 * @param workshop the workshop, resolved for the caller's account
 * @param caller who does it
 */
public record ByHand(Workshop workshop, Caller caller) {

	/**
	 * Creates a policy.
	 * @param policy one of the workshop's own
	 * @return the step
	 */
	public Step create(CustomerPolicy policy) {
		return new PolicyStep.CreatePolicy(policy.name(), policy.document().json(), "", policy.tags(),
				policy.path().equals("/") ? null : policy.path(), Set.of());
	}

	/**
	 * Creates a role and the instance profile that contains it, without permissions.
	 * @param role one of the workshop's roles
	 * @return the steps in order
	 */
	public List<Step> create(RoleBlueprint role) {
		List<Step> steps = new ArrayList<>();
		steps.add(create(role, role.name(), role.options().path()));
		Optional.ofNullable(role.options().instanceProfile()).ifPresent((profile) -> {
			steps.add(new InstanceProfileStep.CreateInstanceProfile(profile.name(), profile.tags(), profile.path(),
					Set.of()));
			steps.add(addToProfile(role.name(), profile.name()));
		});
		return steps;
	}

	/** Under another name or path. */
	Step create(RoleBlueprint role, String name, @Nullable String path) {
		RoleOptions options = role.options();
		return new RoleStep.CreateRole(name, role.trustPolicy().json(),
				Objects.requireNonNullElse(options.description(), ""), options.tags(), path,
				options.maxSessionSeconds(), boundary(options.permissionsBoundary()), Set.of());
	}

	private @Nullable String boundary(@Nullable PermissionsBoundary boundary) {
		CustomerPolicy own = (boundary != null) ? boundary.policy() : null;
		return (own != null) ? arn(own) : ((boundary != null) ? boundary.arn() : null);
	}

	Step addToProfile(String role, String profile) {
		return new InstanceProfileStep.AddRoleToInstanceProfile(role, profile, Set.of());
	}

	/**
	 * Attaches managed policies to a role.
	 * @param role the role's name
	 * @param policies the names of policies of the workshop
	 * @return the steps in the order of the workshop file
	 */
	public List<Step> attach(RoleBlueprint role, Collection<String> policies) {
		return role.policies()
			.stream()
			.filter((policy) -> policies.contains(policy.name()))
			.map((policy) -> attach(role.name(), arn(policy)))
			.toList();
	}

	Step attach(String role, String arn) {
		return new RoleStep.AttachRolePolicy(role, arn, Set.of());
	}

	/**
	 * Puts a role's inline policies into it.
	 * @param role one of the workshop's roles
	 * @return the steps
	 */
	public List<Step> putInline(RoleBlueprint role) {
		return putInline(role, role.name());
	}

	List<Step> putInline(RoleBlueprint role, String name) {
		return role.inlinePolicies()
			.entrySet()
			.stream()
			.<Step>map((policy) -> putInline(name, policy.getKey(), policy.getValue()))
			.toList();
	}

	Step putInline(String role, String policy, PolicyDocument document) {
		return new RoleStep.PutRolePolicy(role, policy, null, document.json(), Set.of());
	}

	/**
	 * Deletes a role, once it has only what the workshop gives it.
	 * @param role one of the workshop's roles
	 * @return the steps in order
	 */
	public List<Step> delete(RoleBlueprint role) {
		return Stream
			.of(Stream.ofNullable(role.options().instanceProfileName())
				.map((profile) -> removeFromProfile(role.name(), profile)), deleteFromIam(role, role.name()))
			.flatMap((steps) -> steps)
			.toList();
	}

	Step removeFromProfile(String role, String profile) {
		return new InstanceProfileStep.RemoveRoleFromInstanceProfile(role, profile, Set.of());
	}

	/** With its policies, but for its instance profile. */
	Stream<Step> deleteFromIam(RoleBlueprint role, String name) {
		return Stream
			.<Stream<Step>>of(
					role.inlinePolicies()
						.entrySet()
						.stream()
						.map((policy) -> new RoleStep.DeleteRolePolicy(name, policy.getKey(), policy.getValue().json(),
								Set.of())),
					role.policies().stream().map((policy) -> detach(name, policy)),
					Stream.of(new RoleStep.DeleteRole(name, role.trustPolicy().json(), Set.of())))
			.flatMap((steps) -> steps);
	}

	Step detach(String role, PolicyBlueprint policy) {
		return new RoleStep.DetachRolePolicy(role, arn(policy), Set.of());
	}

	/**
	 * Deletes an instance profile without a role.
	 * @param profile its name
	 * @return the step
	 */
	public Step deleteProfile(String profile) {
		return new InstanceProfileStep.DeleteInstanceProfile(profile, Set.of());
	}

	/**
	 * Deletes a policy that is not used any more.
	 * @param policy one of the workshop's own
	 * @return the step
	 */
	public Step delete(CustomerPolicy policy) {
		return new PolicyStep.DeletePolicy(policy.name(), arn(policy), policy.document().json(), Set.of());
	}

	String arn(PolicyBlueprint policy) {
		return policy.arn(this.caller.partition(), this.caller.accountId());
	}

	/** The ARN of a policy of AWS's without a path. */
	String arnOfAws(String name) {
		return arn(new AwsPolicy(name, "/", Map.of()));
	}

}
