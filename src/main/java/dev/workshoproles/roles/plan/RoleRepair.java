package dev.workshoproles.roles.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.workshoproles.account.snapshot.ObservedRole;
import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.policy.IamLimits;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.OwnershipTags;
import dev.workshoproles.roles.compare.PolicyState;
import dev.workshoproles.roles.compare.RoleDifferences;
import dev.workshoproles.roles.compare.RoleState;

/**
 * The steps that make one role match the blueprint, except for its policies' documents.
 */
record RoleRepair(Snapshot snapshot, OwnershipTags tags, String description, boolean adopt) {

	List<Step> steps(RoleState state) {
		Optional<ObservedRole> found = this.snapshot.role(state.name()).found();
		List<Step> steps = new ArrayList<>(
				found.map((role) -> repair(state, role)).orElseGet(() -> List.of(create(state))));
		steps.addAll(attach(state, found, steps));
		return steps;
	}

	private Step create(RoleState state) {
		return new Step.CreateRole(state.name(), state.blueprint().trustPolicy().json(), this.description,
				this.tags.tags(), Set.of());
	}

	private List<Step> repair(RoleState state, ObservedRole role) {
		String name = state.name();
		List<Step> steps = new ArrayList<>();
		if (this.adopt && state.ownership() == Ownership.FOREIGN) {
			steps.add(new Step.TagRole(name, this.tags.tags(), Set.of()));
		}
		Set<String> adopted = StepOrder.idsOf(steps);
		if (!state.blueprint().trustPolicy().isEquivalentTo(role.trustPolicy())) {
			steps.add(new Step.UpdateAssumeRolePolicy(name, role.trustPolicy(), state.blueprint().trustPolicy().json(),
					adopted));
		}
		new RoleDifferences(state.blueprint(), role, state.policies()).extraPolicies()
			.forEach((policy) -> steps.add(new Step.DetachRolePolicy(name, policy.arn(), adopted)));
		role.inline()
			.forEach((policy, document) -> steps.add(new Step.DeleteRolePolicy(name, policy, document, adopted)));
		return steps;
	}

	private List<Step> attach(RoleState state, Optional<ObservedRole> role, List<Step> before) {
		List<PolicyState> missing = state.policies().stream().filter((policy) -> !policy.attached()).toList();
		int attached = role.map((found) -> found.attached().size()).orElse(0);
		boolean detachFirst = attached + missing.size() > IamLimits.MAX_ATTACHED_POLICIES;
		List<Step> steps = new ArrayList<>();
		for (PolicyState policy : missing) {
			Set<String> needs = new HashSet<>();
			before.stream().filter((step) -> detachFirst || makesReady(step)).forEach((step) -> needs.add(step.id()));
			String name = policy.blueprint().name();
			// A policy is attached only once its document is right.
			needs.add(Operation.CREATE_POLICY.id(name, ""));
			needs.add(Operation.CREATE_POLICY_VERSION.id(name, ""));
			steps.add(new Step.AttachRolePolicy(state.name(), policy.arn(), needs));
		}
		return steps;
	}

	private static boolean makesReady(Step step) {
		return step.operation() == Operation.CREATE_ROLE || step.operation() == Operation.TAG_ROLE;
	}

}
