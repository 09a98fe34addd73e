package dev.workshoproles.roles.compare;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.snapshot.Observation;
import dev.workshoproles.account.snapshot.ObservedRole;
import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Workshop;

/**
 * Compares the blueprint's roles with the account. A pure function of its arguments.
 */
public record RoleComparison(Snapshot snapshot, OwnershipTags tags) {

	public static RoleComparison of(Workshop workshop, Snapshot snapshot) {
		return new RoleComparison(snapshot, new OwnershipTags(workshop.id(), snapshot.caller()));
	}

	public RoleState compare(RoleBlueprint blueprint) {
		Observation<ObservedRole> observation = this.snapshot.role(blueprint.name());
		Optional<ObservedRole> role = observation.found();
		PolicyComparison comparison = new PolicyComparison(this.snapshot, this.tags);
		List<PolicyState> policies = blueprint.policies()
			.stream()
			.map((policy) -> comparison.compare(policy, role))
			.toList();
		if (role.isPresent()) {
			return present(blueprint, role.get(), policies);
		}
		AccountError error = observation.error().orElse(null);
		return new RoleState(blueprint, null, (error != null) ? Status.UNKNOWN : Status.MISSING, Ownership.NONE, null,
				false, null, policies, policyDifferences(policies, false), error);
	}

	private RoleState present(RoleBlueprint blueprint, ObservedRole role, List<PolicyState> policies) {
		List<Difference> differences = Stream
			.of(new RoleDifferences(blueprint, role, policies).all(), policyDifferences(policies, true))
			.flatMap(List::stream)
			.toList();
		AccountError unreadable = policies.stream()
			.map(PolicyState::error)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		return new RoleState(blueprint, role.arn(), status(differences, unreadable), this.tags.of(role.tags()),
				this.tags.creator(role.tags()).orElse(null), this.tags.isByOthers(role.tags()), role.lastUsed(),
				policies, differences, unreadable);
	}

	private static Status status(List<Difference> differences, @Nullable AccountError unreadable) {
		if (differences.stream().anyMatch((difference) -> difference.kind().isDrift())) {
			return Status.DRIFTED;
		}
		return (unreadable != null) ? Status.UNKNOWN : Status.READY;
	}

	private static List<Difference> policyDifferences(List<PolicyState> policies, boolean roleThere) {
		return policies.stream().flatMap((policy) -> PolicyDifferences.of(policy, roleThere)).toList();
	}

}
