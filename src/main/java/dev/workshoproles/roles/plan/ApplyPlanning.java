package dev.workshoproles.roles.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.compare.Difference;
import dev.workshoproles.roles.compare.DifferenceKind;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.PolicyState;
import dev.workshoproles.roles.compare.RoleComparison;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.plan.Untouched.Reason;

/**
 * Plans the way to {@code READY}.
 */
final class ApplyPlanning {

	private final PlanRequest request;

	private final Snapshot snapshot;

	private final ResourceScope scope;

	private final RoleComparison comparison;

	private final PolicyRepair policies;

	private final RoleRepair repair;

	/** By id, since two roles may need the same policy. */
	private final Map<String, Step> steps = new LinkedHashMap<>();

	private final Map<String, Untouched> blocked = new LinkedHashMap<>();

	ApplyPlanning(Workshop workshop, PlanRequest request, Snapshot snapshot) {
		this.request = request;
		this.snapshot = snapshot;
		this.scope = workshop.scope();
		this.comparison = RoleComparison.of(workshop, snapshot);
		String description = "Made by Workshop Roles Console for " + workshop.id();
		this.policies = new PolicyRepair(snapshot, this.comparison.tags(), description, request.adopt());
		this.repair = new RoleRepair(snapshot, this.comparison.tags(), description, request.adopt());
	}

	Plan plan(List<RoleBlueprint> roles) {
		List<RoleState> free = new ArrayList<>();
		for (RoleBlueprint role : roles) {
			RoleState state = this.comparison.compare(role);
			if (!isBlocked(state)) {
				free.add(state);
			}
		}
		// Policies first, so that the plan reads in an order in which it could be done.
		free.forEach((role) -> role.policies().forEach((policy) -> add(this.policies.steps(policy))));
		free.forEach((role) -> add(this.repair.steps(role)));
		return new Plan(this.request, this.snapshot.caller(), List.copyOf(this.steps.values()),
				List.copyOf(this.blocked.values()), List.of(), this.scope);
	}

	private void add(List<Step> more) {
		more.forEach((step) -> this.steps.putIfAbsent(step.id(), step));
	}

	private boolean isBlocked(RoleState role) {
		List<Untouched> reasons = new ArrayList<>();
		role.policies().forEach((policy) -> policyBlock(policy).ifPresent(reasons::add));
		List<String> names = reasons.stream().map(Untouched::name).toList();
		roleBlock(role, names).ifPresent(reasons::add);
		reasons.forEach((reason) -> this.blocked.putIfAbsent(reason.type() + reason.name(), reason));
		return !reasons.isEmpty();
	}

	private Optional<Untouched> policyBlock(PolicyState policy) {
		String name = policy.blueprint().name();
		if (policy.error() != null) {
			return Optional.of(Untouched.unreadable(ResourceType.POLICY, name, policy.error()));
		}
		if (policy.blueprint() instanceof AwsPolicy aws && policy.status() == Status.MISSING) {
			return Optional.of(Untouched.of(ResourceType.POLICY, name, Reason.AWS_POLICY_MISSING,
					aws.nearest().stream().toList()));
		}
		boolean differs = policy.status() == Status.DRIFTED && policy.ownership() == Ownership.FOREIGN;
		return (differs && !this.request.adopt())
				? Optional.of(Untouched.of(ResourceType.POLICY, name, Reason.FOREIGN, List.of(policy.arn())))
				: Optional.empty();
	}

	private Optional<Untouched> roleBlock(RoleState role, List<String> blockedPolicies) {
		boolean foreign = role.ownership() == Ownership.FOREIGN;
		Optional<Difference> otherCase = role.differences()
			.stream()
			.filter((difference) -> difference.kind() == DifferenceKind.OTHER_LETTER_CASE)
			.findFirst();
		if (role.arn() == null && role.error() != null) {
			return Optional.of(Untouched.unreadable(ResourceType.ROLE, role.name(), role.error()));
		}
		if (otherCase.isPresent()) {
			List<String> stored = List.of(otherCase.get().subject());
			return Optional.of(Untouched.of(ResourceType.ROLE, role.name(), Reason.OTHER_LETTER_CASE, stored));
		}
		if (!blockedPolicies.isEmpty()) {
			return Optional.of(Untouched.of(ResourceType.ROLE, role.name(), Reason.POLICY_BLOCKED, blockedPolicies));
		}
		return (foreign && role.status() == Status.DRIFTED && !this.request.adopt())
				? Optional.of(Untouched.of(ResourceType.ROLE, role.name(), Reason.FOREIGN, List.of()))
				: Optional.empty();
	}

}
