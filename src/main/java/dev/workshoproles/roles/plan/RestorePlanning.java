package dev.workshoproles.roles.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.snapshot.ObservedRole;
import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.OwnershipRecord.Entry;
import dev.workshoproles.roles.compare.PolicyState;
import dev.workshoproles.roles.compare.RoleComparison;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.plan.Restoration.Kind;
import dev.workshoproles.roles.plan.Untouched.Reason;

/**
 * Plans the steps that restore one document.
 */
final class RestorePlanning {

	private final PlanRequest request;

	private final Restoration restoration;

	private final Snapshot snapshot;

	private final ResourceScope scope;

	private final RoleComparison comparison;

	private final RepairBlocks blocks;

	RestorePlanning(Workshop workshop, PlanRequest request, Restoration restoration, Snapshot snapshot,
			Map<String, Entry> recorded) {
		this.request = request;
		this.restoration = restoration;
		this.snapshot = snapshot;
		this.scope = workshop.scope();
		this.comparison = RoleComparison.of(workshop, snapshot, recorded);
		this.blocks = new RepairBlocks(snapshot, request.adopt());
	}

	Plan plan(RoleBlueprint blueprint) {
		RoleState role = this.comparison.compare(blueprint);
		return (this.restoration.kind() == Kind.CUSTOMER_POLICY) ? plan(policy(role)) : plan(role);
	}

	private PolicyState policy(RoleState role) {
		return role.resources().customerPolicy(this.restoration.target()).orElseThrow();
	}

	private Plan plan(PolicyState policy) {
		String name = policy.blueprint().name();
		Optional<Untouched> block = (policy.status() == Status.MISSING) ? gone(ResourceType.POLICY, name)
				: this.blocks.ofRepair(policy);
		return plan(block, block.isPresent() ? List.of()
				: new PolicyRepair(this.snapshot, this.comparison.proof(), "", this.request.adopt()).steps(policy));
	}

	private Plan plan(RoleState state) {
		ObservedRole role = this.snapshot.role(state.name()).found().orElse(null);
		if (role == null) {
			AccountError error = state.error();
			return plan((error != null) ? Optional.of(Untouched.unreadable(ResourceType.ROLE, state.name(), error))
					: gone(ResourceType.ROLE, state.name()), List.of());
		}
		Optional<Untouched> block = this.blocks.ofRepair(state)
			.or(() -> Optional.of(Untouched.of(ResourceType.ROLE, state.name(), Reason.FOREIGN, List.of()))
				.filter((foreign) -> state.ownership() == Ownership.FOREIGN && !this.request.adopt()));
		return plan(block, block.isPresent() ? List.of() : steps(state, role));
	}

	private List<Step> steps(RoleState state, ObservedRole role) {
		List<Step> steps = new ArrayList<>(RoleRepair.mark(state.name(), role, Map.of(), this.comparison.proof(),
				state.ownership() == Ownership.FOREIGN));
		String document = this.restoration.document();
		String policy = this.restoration.inlinePolicy();
		String actual = (this.restoration.kind() == Kind.TRUST_POLICY) ? role.trustPolicy() : role.inline().get(policy);
		if (actual == null || !PolicyDocument.parse(document).isEquivalentTo(actual)) {
			steps.add((this.restoration.kind() == Kind.TRUST_POLICY)
					? new RoleStep.UpdateAssumeRolePolicy(state.name(), role.trustPolicy(), document,
							StepOrder.idsOf(steps))
					: new RoleStep.PutRolePolicy(state.name(), policy, actual, document, StepOrder.idsOf(steps)));
		}
		return steps;
	}

	private static Optional<Untouched> gone(ResourceType type, String name) {
		return Optional.of(Untouched.of(type, name, Reason.MISSING, List.of()));
	}

	private Plan plan(Optional<Untouched> blocked, List<Step> steps) {
		return new Plan(this.request, this.snapshot.caller(), steps, blocked.stream().toList(), List.of(), this.scope);
	}

}
