package dev.workshoproles.roles.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.compare.OwnershipProof;
import dev.workshoproles.roles.compare.OwnershipRecord.Entry;
import dev.workshoproles.roles.compare.RoleComparison;
import dev.workshoproles.roles.compare.RoleState;

/**
 * Plans the steps that make roles {@code READY}.
 */
final class ApplyPlanning {

	private final PlanRequest request;

	private final Snapshot snapshot;

	private final Workshop workshop;

	private final RoleComparison comparison;

	private final RepairBlocks blocks;

	private final PolicyRepair policies;

	private final RoleRepair repair;

	/** By id, since two roles may share a policy. */
	private final Map<String, Step> steps = new LinkedHashMap<>();

	private final Map<String, Untouched> blocked = new LinkedHashMap<>();

	ApplyPlanning(Workshop workshop, PlanRequest request, Snapshot snapshot, Map<String, Entry> recorded) {
		this.request = request;
		this.snapshot = snapshot;
		this.workshop = workshop;
		this.comparison = RoleComparison.of(workshop, snapshot, recorded);
		this.blocks = new RepairBlocks(snapshot, request.adopt());
		OwnershipProof proof = this.comparison.proof();
		this.policies = new PolicyRepair(snapshot, proof, proof.description(), request.adopt());
		this.repair = new RoleRepair(snapshot, proof, proof.description(), request.adopt());
	}

	Plan plan(List<RoleBlueprint> roles) {
		List<RoleState> unblocked = new ArrayList<>();
		for (RoleBlueprint role : roles) {
			RoleState state = this.comparison.compare(role);
			if (!isBlocked(state)) {
				unblocked.add(state);
			}
		}
		// Policies first, so that the steps could be carried out in the order shown.
		unblocked
			.forEach((role) -> role.resources().allPolicies().forEach((policy) -> add(this.policies.steps(policy))));
		unblocked.forEach((role) -> add(this.repair.steps(role)));
		return new Plan(this.request, this.snapshot.caller(), List.copyOf(this.steps.values()),
				List.copyOf(this.blocked.values()), List.of(), this.workshop.scope());
	}

	private void add(List<Step> more) {
		more.forEach((step) -> this.steps.putIfAbsent(step.id(), step));
	}

	private boolean isBlocked(RoleState role) {
		List<Untouched> reasons = this.blocks.of(role, this.workshop.unset(role.blueprint()));
		reasons.forEach((reason) -> this.blocked.putIfAbsent(reason.type() + reason.name(), reason));
		return !reasons.isEmpty();
	}

}
