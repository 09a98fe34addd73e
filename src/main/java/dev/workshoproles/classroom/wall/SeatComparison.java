package dev.workshoproles.classroom.wall;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import dev.workshoproles.account.snapshot.AccountDetails;
import dev.workshoproles.account.snapshot.Observation;
import dev.workshoproles.account.snapshot.ObservedInstanceProfile;
import dev.workshoproles.account.snapshot.ObservedPolicy;
import dev.workshoproles.account.snapshot.ObservedRole;
import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.RoleOptions;
import dev.workshoproles.blueprint.RoleOptions.InstanceProfile;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.policy.IamLimits;
import dev.workshoproles.roles.compare.OwnershipProof;
import dev.workshoproles.roles.compare.RoleComparison;
import dev.workshoproles.roles.compare.Status;

/**
 * Compares a seat's workshop with the details of its account. A pure function of its
 * arguments.
 * <p>
 * Where the details are silent ({@link AccountDetails}), the account is taken to have
 * what the console would have made of the workshop: a changed description, maximum
 * session duration or tag of a policy or instance profile shows on the seat's own pages
 * only, as does an AWS managed policy that no longer exists.
 */
final class SeatComparison {

	private SeatComparison() {
	}

	/**
	 * The status of each role.
	 * @param here the workshop, resolved for the account
	 * @return in the workshop's order
	 */
	static List<Status> of(Workshop here, AccountDetails details) {
		RoleComparison comparison = RoleComparison.of(here, snapshot(here, details), Map.of());
		return here.roles().stream().map((role) -> comparison.compare(role).status()).toList();
	}

	/**
	 * What the details tell of a workshop's roles, policies and instance profiles.
	 * @param here the workshop, resolved for the account
	 */
	static Snapshot snapshot(Workshop here, AccountDetails details) {
		OwnershipProof proof = OwnershipProof.of(here, details.caller(), Map.of());
		Map<String, Observation<ObservedRole>> roles = new HashMap<>();
		Map<String, Observation<ObservedInstanceProfile>> profiles = new HashMap<>();
		here.roles().forEach((role) -> {
			details.role(role.name()).map((found) -> completed(found, role)).ifPresent(put(roles, role.name()));
			InstanceProfile profile = role.options().instanceProfile();
			if (profile != null) {
				details.instanceProfile(profile.name())
					.map((found) -> completed(found, profile, proof))
					.ifPresent(put(profiles, profile.name()));
			}
		});
		Map<String, Observation<ObservedPolicy>> policies = new HashMap<>();
		here.customerPolicies()
			.forEach((policy) -> details.policy(policy.name())
				.map((found) -> completed(found, policy, proof))
				.ifPresent(put(policies, policy.name())));
		return new Snapshot(details.caller(), roles, policies, profiles, Set.of());
	}

	private static <T> Consumer<T> put(Map<String, Observation<T>> observations, String name) {
		return (found) -> observations.put(name, new Observation.Present<>(found));
	}

	private static ObservedRole completed(ObservedRole found, RoleBlueprint role) {
		RoleOptions wanted = role.options();
		Integer seconds = wanted.maxSessionSeconds();
		return new ObservedRole(found.name(), found.arn(), found.roleId(), found.path(), wanted.description(),
				found.trustPolicy(), (seconds != null) ? seconds : IamLimits.DEFAULT_SESSION_SECONDS,
				found.permissionsBoundary(), found.tags(), found.createdAt(), found.lastUsed(), found.attached(),
				found.inline(), found.instanceProfiles());
	}

	private static ObservedPolicy completed(ObservedPolicy found, CustomerPolicy policy, OwnershipProof proof) {
		return new ObservedPolicy(found.name(), found.arn(), found.policyId(), proof.tagsWith(policy.tags()),
				found.updatedAt(), found.document(), found.otherVersions(), found.users());
	}

	private static ObservedInstanceProfile completed(ObservedInstanceProfile found, InstanceProfile profile,
			OwnershipProof proof) {
		return new ObservedInstanceProfile(found.name(), found.arn(), found.instanceProfileId(), found.path(),
				found.roles(), proof.tagsWith(profile.tags()));
	}

}
