package dev.workshoproles.roles.compare;

import java.util.ArrayList;
import java.util.List;
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
record PolicyComparison(Snapshot snapshot, OwnershipProof proof) {

	PolicyState compare(PolicyBlueprint policy, Optional<ObservedRole> role) {
		return (policy instanceof CustomerPolicy customer) ? customer(customer, role) : aws((AwsPolicy) policy, role);
	}

	private PolicyState aws(AwsPolicy policy, Optional<ObservedRole> role) {
		String arn = wantedArn(policy);
		boolean attached = isAttached(arn, role);
		boolean missing = !attached && this.snapshot.missingPolicies().contains(arn);
		return new PolicyState(policy, arn, missing ? Status.MISSING : Status.READY, Ownership.NONE, null, attached,
				null, List.of(), null);
	}

	private PolicyState customer(CustomerPolicy policy, Optional<ObservedRole> role) {
		Observation<ObservedPolicy> observation = this.snapshot.policy(policy.name());
		Optional<ObservedPolicy> found = observation.found();
		if (found.isPresent()) {
			return present(policy, found.get(), role);
		}
		String arn = wantedArn(policy);
		Status status = observation.error().isPresent() ? Status.UNKNOWN : Status.MISSING;
		return new PolicyState(policy, arn, status, Ownership.NONE, null, isAttached(arn, role), null, List.of(),
				observation.error().orElse(null));
	}

	private String wantedArn(PolicyBlueprint policy) {
		return policy.arn(this.snapshot.caller().partition(), this.snapshot.caller().accountId());
	}

	private PolicyState present(CustomerPolicy policy, ObservedPolicy found, Optional<ObservedRole> role) {
		String document = PolicyDocument.normalize(found.document());
		List<Difference> differences = differences(policy, found, document);
		return new PolicyState(policy, found.arn(), differences.isEmpty() ? Status.READY : Status.DRIFTED,
				this.proof.of(found), this.proof.creator(found).orElse(null), isAttached(found.arn(), role), document,
				differences, null);
	}

	/**
	 * A policy without a path may have any: what was made by hand is used where it is.
	 */
	private List<Difference> differences(CustomerPolicy policy, ObservedPolicy found, String document) {
		String place = Difference.OF_POLICY + policy.name() + "/";
		List<Difference> differences = new ArrayList<>();
		if (!policy.document().isEquivalentTo(found.document())) {
			differences.add(new Difference(DifferenceKind.POLICY_CHANGED, place + "document", policy.name(),
					policy.document().normalized(), document));
		}
		if (!policy.path().equals("/") && !found.arn().equals(wantedArn(policy))) {
			differences.add(new Difference(DifferenceKind.PATH_CHANGED, place + "path", policy.name(), policy.path(),
					found.path()));
		}
		WantedTags.ofOther(policy.tags(), found.tags())
			.differences(DifferenceKind.TAG_CHANGED, place, policy.name())
			.forEach(differences::add);
		return differences;
	}

	private static boolean isAttached(String arn, Optional<ObservedRole> role) {
		return role.stream()
			.flatMap((found) -> found.attached().stream())
			.anyMatch((policy) -> policy.arn().equals(arn));
	}

}
