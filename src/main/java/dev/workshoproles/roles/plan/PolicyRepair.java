package dev.workshoproles.roles.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.workshoproles.account.snapshot.ObservedPolicy;
import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.policy.IamLimits;
import dev.workshoproles.roles.compare.DifferenceKind;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.OwnershipProof;
import dev.workshoproles.roles.compare.PolicyState;
import dev.workshoproles.roles.compare.WantedTags;

/**
 * The steps that make one policy match the blueprint.
 */
record PolicyRepair(Snapshot snapshot, OwnershipProof proof, String description, boolean adopt) {

	List<Step> steps(PolicyState state) {
		if (!(state.blueprint() instanceof CustomerPolicy policy)) {
			return List.of();
		}
		return this.snapshot.policy(policy.name())
			.found()
			.map((found) -> repair(policy, state, found))
			.orElseGet(() -> List.of(create(policy)));
	}

	private Step create(CustomerPolicy policy) {
		String path = policy.path().equals("/") ? null : policy.path();
		return new PolicyStep.CreatePolicy(policy.name(), policy.document().json(), this.description,
				this.proof.tagsWith(policy.tags()), path, Set.of());
	}

	private List<Step> repair(CustomerPolicy policy, PolicyState state, ObservedPolicy found) {
		boolean adopting = this.adopt && state.ownership() == Ownership.FOREIGN;
		List<Step> steps = new ArrayList<>(
				TagChange.steps(WantedTags.ofOther(policy.tags(), found.tags()), this.proof, adopting,
						(change) -> new PolicyStep.TagPolicy(policy.name(), found.arn(), change.tags(),
								change.overwritten(), Set.of()),
						() -> new PolicyStep.AdoptPolicy(policy.name(), found.arn(), found.policyId(), Set.of())));
		Set<String> adopted = adopting ? StepOrder.idsOf(steps) : Set.of();
		if (state.differsIn(DifferenceKind.POLICY_CHANGED)) {
			Set<String> before = new HashSet<>(adopted);
			if (found.otherVersions().size() + 1 >= IamLimits.MAX_POLICY_VERSIONS) {
				ObservedPolicy.Version oldest = found.otherVersions().get(0);
				Step room = new PolicyStep.DeletePolicyVersion(policy.name(), found.arn(), oldest.id(),
						oldest.document(), adopted);
				steps.add(room);
				before.add(room.id());
			}
			steps.add(new PolicyStep.CreatePolicyVersion(policy.name(), found.arn(), found.document(),
					policy.document().json(), before));
		}
		return steps;
	}

}
