package dev.workshoproles.roles.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.workshoproles.account.snapshot.ObservedRole;
import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.blueprint.RoleOptions;
import dev.workshoproles.policy.IamLimits;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.roles.compare.DifferenceKind;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.OwnershipProof;
import dev.workshoproles.roles.compare.PolicyState;
import dev.workshoproles.roles.compare.RoleDifferences;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.WantedTags;

/**
 * The steps that make one role match the blueprint, except for its policies' documents.
 */
record RoleRepair(Snapshot snapshot, OwnershipProof proof, String description, boolean adopt) {

	List<Step> steps(RoleState state) {
		Optional<ObservedRole> found = this.snapshot.role(state.name()).found();
		List<Step> steps = new ArrayList<>(
				found.map((role) -> repair(state, role)).orElseGet(() -> List.of(create(state))));
		Set<String> ready = StepOrder.idsOf(steps.stream().filter(RoleRepair::makesReady).toList());
		steps.addAll(put(state, found, steps, ready));
		steps.addAll(attach(state, found, steps, ready));
		steps.addAll(new InstanceProfileRepair(this.snapshot, this.proof, this.adopt).steps(state, ready));
		return steps;
	}

	private Step create(RoleState state) {
		RoleOptions options = state.blueprint().options();
		return new RoleStep.CreateRole(state.name(), state.blueprint().trustPolicy().json(),
				Objects.requireNonNullElse(options.description(), this.description),
				this.proof.tagsWith(options.tags()), options.path(), options.maxSessionSeconds(),
				state.permissionsBoundary(), boundary(state));
	}

	private List<Step> repair(RoleState state, ObservedRole role) {
		String name = state.name();
		boolean adopting = this.adopt && state.ownership() == Ownership.FOREIGN;
		List<Step> steps = new ArrayList<>(mark(name, role, state.blueprint().options().tags(), this.proof, adopting));
		Set<String> adopted = adopting ? StepOrder.idsOf(steps) : Set.of();
		if (!state.blueprint().trustPolicy().isEquivalentTo(role.trustPolicy())) {
			steps.add(new RoleStep.UpdateAssumeRolePolicy(name, role.trustPolicy(),
					state.blueprint().trustPolicy().json(), adopted));
		}
		RoleDifferences differences = new RoleDifferences(state.blueprint(), role, state.resources());
		differences.extraPolicies()
			.forEach((policy) -> steps.add(new RoleStep.DetachRolePolicy(name, policy.arn(), adopted)));
		differences.extraInlinePolicies()
			.forEach((policy, document) -> steps.add(new RoleStep.DeleteRolePolicy(name, policy, document, adopted)));
		steps.addAll(repairOptions(state, role, adopted));
		return steps;
	}

	/** Sets tags of an existing role and adopts it, in at most one step. */
	static List<Step> mark(String name, ObservedRole role, Map<String, String> wanted, OwnershipProof proof,
			boolean adopting) {
		return TagChange.steps(WantedTags.ofRole(wanted, role.tags()), proof, adopting,
				(change) -> new RoleStep.TagRole(name, change.tags(), change.overwritten(), Set.of()),
				() -> new RoleStep.AdoptRole(name, role.arn(), role.roleId(), Set.of()));
	}

	private static List<Step> repairOptions(RoleState state, ObservedRole role, Set<String> adopted) {
		List<Step> steps = new ArrayList<>();
		String boundary = state.permissionsBoundary();
		if (boundary != null && !boundary.equals(role.permissionsBoundary())) {
			Set<String> before = new HashSet<>(adopted);
			before.addAll(boundary(state));
			steps.add(new RoleStep.PutRolePermissionsBoundary(state.name(), boundary, role.permissionsBoundary(),
					before));
		}
		if (state.differsIn(DifferenceKind.SESSION_DURATION_CHANGED)
				|| state.differsIn(DifferenceKind.DESCRIPTION_CHANGED)) {
			RoleOptions options = state.blueprint().options();
			String description = options.description();
			Integer session = options.maxSessionSeconds();
			steps.add(new RoleStep.UpdateRole(state.name(),
					new RoleStep.Settings(role.description(), role.maxSessionSeconds()),
					new RoleStep.Settings((description != null) ? description : role.description(),
							(session != null) ? session : role.maxSessionSeconds()),
					adopted));
		}
		return steps;
	}

	/** Makes the blueprint's inline policies, with room for them. */
	private static List<Step> put(RoleState state, Optional<ObservedRole> role, List<Step> before, Set<String> ready) {
		Map<String, String> actual = role.map(ObservedRole::inline).orElse(Map.of());
		Set<String> needs = new HashSet<>(ready);
		needs.addAll(StepOrder
			.idsOf(before.stream().filter((step) -> step.operation() == Operation.DELETE_ROLE_POLICY).toList()));
		List<Step> steps = new ArrayList<>();
		state.blueprint().inlinePolicies().forEach((policy, document) -> {
			String found = actual.get(policy);
			if (found == null || !document.isEquivalentTo(found)) {
				steps.add(new RoleStep.PutRolePolicy(state.name(), policy, found, document.json(), needs));
			}
		});
		return steps;
	}

	private static List<Step> attach(RoleState state, Optional<ObservedRole> role, List<Step> before,
			Set<String> ready) {
		List<PolicyState> missing = state.policies().stream().filter((policy) -> !policy.attached()).toList();
		int attached = role.map((found) -> found.attached().size()).orElse(0);
		boolean detachFirst = attached + missing.size() > IamLimits.MAX_ATTACHED_POLICIES;
		List<Step> steps = new ArrayList<>();
		for (PolicyState policy : missing) {
			Set<String> needs = new HashSet<>(ready);
			if (detachFirst) {
				needs.addAll(StepOrder.idsOf(before));
			}
			needs.addAll(document(policy));
			steps.add(new RoleStep.AttachRolePolicy(state.name(), policy.arn(), needs));
		}
		return steps;
	}

	private static Set<String> boundary(RoleState state) {
		PolicyState boundary = state.resources().boundary();
		return (boundary != null) ? document(boundary) : Set.of();
	}

	/** A policy is used only once its document is right. */
	private static Set<String> document(PolicyState policy) {
		String name = policy.blueprint().name();
		return Set.of(Operation.CREATE_POLICY.id(name, ""), Operation.CREATE_POLICY_VERSION.id(name, ""));
	}

	private static boolean makesReady(Step step) {
		return step.operation() == Operation.CREATE_ROLE || step.kind() == StepKind.ADOPT;
	}

}
