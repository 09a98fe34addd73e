package dev.workshoproles.roles.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.workshoproles.account.snapshot.ObservedPolicy;
import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.policy.IamLimits;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.OwnershipTags;
import dev.workshoproles.roles.compare.PolicyState;
import dev.workshoproles.roles.compare.Status;

/**
 * The steps that make one policy match the blueprint.
 */
record PolicyRepair(Snapshot snapshot, OwnershipTags tags, String description, boolean adopt) {

	List<Step> steps(PolicyState state) {
		if (!(state.blueprint() instanceof CustomerPolicy policy)) {
			return List.of();
		}
		return this.snapshot.policy(policy.name())
			.found()
			.map((found) -> repair(policy, state, found))
			.orElseGet(() -> List.of(new Step.CreatePolicy(policy.name(), policy.document().json(), this.description,
					this.tags.tags(), Set.of())));
	}

	private List<Step> repair(CustomerPolicy policy, PolicyState state, ObservedPolicy found) {
		List<Step> steps = new ArrayList<>();
		if (this.adopt && state.ownership() == Ownership.FOREIGN) {
			steps.add(new Step.TagPolicy(policy.name(), found.arn(), this.tags.tags(), Set.of()));
		}
		if (state.status() == Status.DRIFTED) {
			if (found.otherVersions().size() + 1 >= IamLimits.MAX_POLICY_VERSIONS) {
				ObservedPolicy.Version oldest = found.otherVersions().get(0);
				steps.add(new Step.DeletePolicyVersion(policy.name(), found.arn(), oldest.id(), oldest.document(),
						StepOrder.idsOf(steps)));
			}
			steps.add(new Step.CreatePolicyVersion(policy.name(), found.arn(), found.document(),
					policy.document().json(), StepOrder.idsOf(steps)));
		}
		return steps;
	}

}
