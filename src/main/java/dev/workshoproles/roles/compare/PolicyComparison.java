package dev.workshoproles.roles.compare;

import java.util.Optional;

import dev.workshoproles.account.snapshot.Observation;
import dev.workshoproles.account.snapshot.ObservedPolicy;
import dev.workshoproles.account.snapshot.ObservedRole;
import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.policy.PolicyDocument;

/**
 * Compares a policy of the blueprint with the account. A pure function of its arguments.
 */
record PolicyComparison(Snapshot snapshot, OwnershipTags tags) {

	PolicyState compare(PolicyBlueprint policy, Optional<ObservedRole> role) {
		return (policy instanceof CustomerPolicy customer) ? customer(customer, role) : aws((AwsPolicy) policy, role);
	}

	private PolicyState aws(AwsPolicy policy, Optional<ObservedRole> role) {
		String arn = policy.arn(this.snapshot.caller().partition(), this.snapshot.caller().accountId());
		boolean attached = isAttached(arn, role);
		boolean missing = !attached && this.snapshot.missingAwsPolicies().contains(arn);
		return new PolicyState(policy, arn, missing ? Status.MISSING : Status.READY, Ownership.NONE, null, attached,
				null, null);
	}

	private PolicyState customer(CustomerPolicy policy, Optional<ObservedRole> role) {
		Observation<ObservedPolicy> observation = this.snapshot.policy(policy.name());
		Optional<ObservedPolicy> found = observation.found();
		if (found.isPresent()) {
			return present(policy, found.get(), role);
		}
		String arn = this.snapshot.caller().policyArn(policy.name());
		Status status = observation.error().isPresent() ? Status.UNKNOWN : Status.MISSING;
		return new PolicyState(policy, arn, status, Ownership.NONE, null, isAttached(arn, role), null,
				observation.error().orElse(null));
	}

	private PolicyState present(CustomerPolicy policy, ObservedPolicy found, Optional<ObservedRole> role) {
		Status status = policy.document().isEquivalentTo(found.document()) ? Status.READY : Status.DRIFTED;
		return new PolicyState(policy, found.arn(), status, this.tags.of(found.tags()),
				this.tags.creator(found.tags()).orElse(null), isAttached(found.arn(), role),
				PolicyDocument.normalize(found.document()), null);
	}

	private static boolean isAttached(String arn, Optional<ObservedRole> role) {
		return role.stream()
			.flatMap((found) -> found.attached().stream())
			.anyMatch((policy) -> policy.arn().equals(arn));
	}

}
