package dev.workshoproles.roles.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.workshoproles.account.snapshot.Observation;
import dev.workshoproles.account.snapshot.ObservedEntity;
import dev.workshoproles.account.snapshot.ObservedInstanceProfile;
import dev.workshoproles.account.snapshot.ObservedPolicy;
import dev.workshoproles.account.snapshot.ObservedPolicy.PolicyUser;
import dev.workshoproles.account.snapshot.ObservedRole;
import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.OwnershipProof;
import dev.workshoproles.roles.compare.OwnershipRecord.Entry;
import dev.workshoproles.roles.plan.Untouched.Reason;

/**
 * Plans the deletion of what the console owns and nothing else.
 */
final class RemovePlanning {

	private final PlanRequest request;

	private final Snapshot snapshot;

	private final ResourceScope scope;

	private final OwnershipProof proof;

	private final List<Step> steps = new ArrayList<>();

	private final List<Untouched> blocked = new ArrayList<>();

	private final List<Untouched> left = new ArrayList<>();

	RemovePlanning(Workshop workshop, PlanRequest request, Snapshot snapshot, Map<String, Entry> recorded) {
		this.request = request;
		this.snapshot = snapshot;
		this.scope = workshop.scope();
		this.proof = OwnershipProof.of(workshop, snapshot.caller(), recorded);
	}

	Plan plan(List<RoleBlueprint> roles) {
		roles.forEach((role) -> removeRole(role.name()));
		Set<String> deletedRoles = this.steps.stream()
			.filter((step) -> step.operation() == Operation.DELETE_ROLE)
			.map((step) -> step.target().toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet());
		RoleBlueprint.customerPoliciesOf(roles).forEach((policy) -> removePolicy(policy, deletedRoles));
		roles.stream()
			.flatMap((role) -> Stream.ofNullable(role.options().instanceProfileName()))
			.distinct()
			.forEach(this::removeInstanceProfile);
		return new Plan(this.request, this.snapshot.caller(), this.steps, this.blocked, this.left, this.scope);
	}

	private void removeRole(String name) {
		Observation<ObservedRole> role = this.snapshot.role(name);
		role.error().ifPresent((error) -> this.blocked.add(Untouched.unreadable(ResourceType.ROLE, name, error)));
		role.found().filter((found) -> isOurs(ResourceType.ROLE, name, found)).ifPresent((found) -> {
			List<Step> clearing = clear(found);
			this.steps.addAll(clearing);
			this.steps.add(new RoleStep.DeleteRole(found.name(), found.trustPolicy(), StepOrder.idsOf(clearing)));
		});
	}

	private static List<Step> clear(ObservedRole role) {
		List<Step> steps = new ArrayList<>();
		role.instanceProfiles()
			.forEach((profile) -> steps
				.add(new InstanceProfileStep.RemoveRoleFromInstanceProfile(role.name(), profile, Set.of())));
		role.inline()
			.forEach((policy, document) -> steps
				.add(new RoleStep.DeleteRolePolicy(role.name(), policy, document, Set.of())));
		role.attached()
			.forEach((policy) -> steps.add(new RoleStep.DetachRolePolicy(role.name(), policy.arn(), Set.of())));
		return steps;
	}

	private void removePolicy(CustomerPolicy policy, Set<String> deletedRoles) {
		Observation<ObservedPolicy> observation = this.snapshot.policy(policy.name());
		observation.error()
			.ifPresent((error) -> this.blocked.add(Untouched.unreadable(ResourceType.POLICY, policy.name(), error)));
		Optional<ObservedPolicy> ours = observation.found()
			.filter((found) -> isOurs(ResourceType.POLICY, policy.name(), found));
		ours.ifPresent((found) -> {
			List<String> remainingUsers = found.users()
				.stream()
				.filter((user) -> remains(user, deletedRoles))
				.map(PolicyUser::name)
				.toList();
			if (remainingUsers.isEmpty()) {
				delete(policy.name(), found);
			}
			else {
				this.left.add(Untouched.of(ResourceType.POLICY, policy.name(), Reason.IN_USE, remainingUsers));
			}
		});
	}

	private static boolean remains(PolicyUser user, Set<String> deletedRoles) {
		return user.type() != PolicyUser.Type.ROLE || !deletedRoles.contains(user.name().toLowerCase(Locale.ROOT));
	}

	private void delete(String name, ObservedPolicy policy) {
		List<Step> before = new ArrayList<>();
		policy.otherVersions()
			.forEach((version) -> before.add(new PolicyStep.DeletePolicyVersion(name, policy.arn(), version.id(),
					version.document(), Set.of())));
		List<Step> freeing = this.steps.stream().filter((step) -> frees(step, policy)).toList();
		this.steps.addAll(before);
		before.addAll(freeing);
		this.steps.add(new PolicyStep.DeletePolicy(name, policy.arn(), policy.document(), StepOrder.idsOf(before)));
	}

	/** A role keeps its permissions boundary until it is deleted. */
	private static boolean frees(Step step, ObservedPolicy policy) {
		boolean boundary = policy.users()
			.stream()
			.anyMatch((user) -> user.boundary() && user.name().equals(step.target()));
		return (step.operation() == Operation.DETACH_ROLE_POLICY && step.subject().equals(policy.arn()))
				|| (step.operation() == Operation.DELETE_ROLE && boundary);
	}

	private void removeInstanceProfile(String name) {
		Observation<ObservedInstanceProfile> observation = this.snapshot.instanceProfile(name);
		observation.error()
			.ifPresent((error) -> this.blocked.add(Untouched.unreadable(ResourceType.INSTANCE_PROFILE, name, error)));
		observation.found()
			.filter((found) -> isOurs(ResourceType.INSTANCE_PROFILE, name, found))
			.ifPresent(this::delete);
	}

	private void delete(ObservedInstanceProfile profile) {
		List<Step> leaving = this.steps.stream()
			.filter((step) -> step.operation() == Operation.REMOVE_ROLE_FROM_INSTANCE_PROFILE
					&& step.subject().equals(profile.name()))
			.toList();
		List<String> staying = new ArrayList<>(profile.roles());
		leaving.forEach((step) -> staying.remove(step.target()));
		if (staying.isEmpty()) {
			this.steps.add(new InstanceProfileStep.DeleteInstanceProfile(profile.name(), StepOrder.idsOf(leaving)));
		}
		else {
			this.left
				.add(Untouched.of(ResourceType.INSTANCE_PROFILE, profile.name(), Reason.IN_USE, List.copyOf(staying)));
		}
	}

	private boolean isOurs(ResourceType type, String name, ObservedEntity found) {
		if (this.proof.of(found) != Ownership.CONSOLE) {
			this.left.add(Untouched.of(type, name, Reason.FOREIGN, List.of()));
			return false;
		}
		if (this.proof.isByOthers(found) && !this.request.others()) {
			List<String> creator = this.proof.creator(found).stream().toList();
			this.blocked.add(Untouched.of(type, name, Reason.CREATED_BY_OTHERS, creator));
			return false;
		}
		return true;
	}

}
