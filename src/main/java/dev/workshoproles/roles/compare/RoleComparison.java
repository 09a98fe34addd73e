package dev.workshoproles.roles.compare;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.snapshot.Observation;
import dev.workshoproles.account.snapshot.ObservedInstanceProfile;
import dev.workshoproles.account.snapshot.ObservedRole;
import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.RoleOptions.InstanceProfile;
import dev.workshoproles.blueprint.RoleOptions.PermissionsBoundary;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.compare.OwnershipRecord.Entry;

/**
 * Compares the blueprint's roles with the account. A pure function of its arguments.
 */
public record RoleComparison(Snapshot snapshot, OwnershipProof proof, LaterAttachments later) {

	/**
	 * Compares the roles of a workshop.
	 * @param recorded what the record of ownership holds of the account, by unique id
	 */
	public static RoleComparison of(Workshop workshop, Snapshot snapshot, Map<String, Entry> recorded) {
		return new RoleComparison(snapshot, OwnershipProof.of(workshop, snapshot.caller(), recorded),
				new LaterAttachments(workshop));
	}

	public RoleState compare(RoleBlueprint blueprint) {
		Observation<ObservedRole> observation = this.snapshot.role(blueprint.name());
		Optional<ObservedRole> role = observation.found();
		RoleResources resources = resources(blueprint, role);
		if (role.isPresent()) {
			return present(blueprint, role.get(), resources);
		}
		AccountError error = observation.error().orElse(null);
		return new RoleState(blueprint, null, (error != null) ? Status.UNKNOWN : Status.MISSING, Ownership.NONE, null,
				false, null, null, resources, resources.differences(blueprint.name(), false, Set.of()), error);
	}

	private RoleResources resources(RoleBlueprint blueprint, Optional<ObservedRole> role) {
		PolicyComparison comparison = new PolicyComparison(this.snapshot, this.proof);
		PermissionsBoundary boundary = blueprint.options().permissionsBoundary();
		CustomerPolicy own = (boundary != null) ? boundary.policy() : null;
		InstanceProfile profile = blueprint.options().instanceProfile();
		return new RoleResources(
				blueprint.policies().stream().map((policy) -> comparison.compare(policy, role)).toList(),
				(own != null) ? comparison.compare(own, role) : null,
				(profile != null) ? instanceProfile(profile, blueprint.name()) : null);
	}

	private InstanceProfileState instanceProfile(InstanceProfile wanted, String role) {
		String name = wanted.name();
		Observation<ObservedInstanceProfile> observation = this.snapshot.instanceProfile(name);
		return observation.found()
			.map((found) -> InstanceProfileState.of(wanted, found, role, this.proof.of(found)))
			.orElseGet(() -> new InstanceProfileState(name, name,
					observation.error().isPresent() ? Status.UNKNOWN : Status.MISSING, Ownership.NONE, List.of(), false,
					List.of(), observation.error().orElse(null)));
	}

	private RoleState present(RoleBlueprint blueprint, ObservedRole role, RoleResources resources) {
		Set<String> later = this.later.of(blueprint.name(), resources.policies());
		List<Difference> differences = Stream
			.of(new RoleDifferences(blueprint, role, resources).all(),
					resources.differences(blueprint.name(), true, later))
			.flatMap(List::stream)
			.toList();
		AccountError unreadable = resources.error().orElse(null);
		return new RoleState(blueprint, role.arn(), status(differences, unreadable), this.proof.of(role),
				this.proof.creator(role).orElse(null), this.proof.isByOthers(role), changedAt(role, resources),
				role.lastUsed(), resources, differences, unreadable);
	}

	private @Nullable Instant changedAt(ObservedRole role, RoleResources resources) {
		return Stream
			.concat(Stream.ofNullable(role.createdAt()),
					resources.allPolicies()
						.stream()
						.flatMap((policy) -> this.snapshot.policy(policy.blueprint().name()).found().stream())
						.flatMap((policy) -> Stream.ofNullable(policy.updatedAt())))
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

	private static Status status(List<Difference> differences, @Nullable AccountError unreadable) {
		if (differences.stream().anyMatch((difference) -> difference.kind().isDrift())) {
			return Status.DRIFTED;
		}
		return (unreadable != null) ? Status.UNKNOWN : Status.READY;
	}

}
