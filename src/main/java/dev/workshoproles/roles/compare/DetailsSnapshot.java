package dev.workshoproles.roles.compare;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import dev.workshoproles.account.calls.Caller;
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
import dev.workshoproles.policy.IamLimits;

/**
 * Makes a snapshot of an account's details. Where these are silent
 * ({@link AccountDetails}), the account is taken to have what the console would have made
 * of the blueprint: a changed description, maximum session duration or tag of a policy or
 * instance profile does not show, nor does a required policy that no longer exists, or an
 * instance profile that holds no role.
 */
public final class DetailsSnapshot {

	private DetailsSnapshot() {
	}

	/**
	 * Makes a snapshot of some roles.
	 * @param roles the roles, resolved for the account
	 * @param caller for whom, in the account that the details are of
	 * @param proof what makes something the console's
	 */
	public static Snapshot of(Collection<RoleBlueprint> roles, Caller caller, OwnershipProof proof,
			AccountDetails details) {
		Map<String, Observation<ObservedRole>> observed = new HashMap<>();
		Map<String, Observation<ObservedInstanceProfile>> profiles = new HashMap<>();
		roles.forEach((role) -> {
			details.role(role.name())
				.map((found) -> completed(found, role, proof))
				.ifPresent(in(observed, role.name()));
			InstanceProfile profile = role.options().instanceProfile();
			if (profile != null) {
				details.instanceProfile(profile.name())
					.map((found) -> completed(found, profile, proof))
					.ifPresent(in(profiles, profile.name()));
			}
		});
		Map<String, Observation<ObservedPolicy>> policies = new HashMap<>();
		RoleBlueprint.customerPoliciesOf(roles)
			.forEach((policy) -> details.policy(policy.name())
				.map((found) -> completed(found, policy, proof))
				.ifPresent(in(policies, policy.name())));
		return new Snapshot(caller, observed, policies, profiles, Set.of());
	}

	private static <T> Consumer<T> in(Map<String, Observation<T>> observations, String name) {
		return (found) -> observations.put(name, new Observation.Present<>(found));
	}

	private static ObservedRole completed(ObservedRole found, RoleBlueprint role, OwnershipProof proof) {
		RoleOptions wanted = role.options();
		Integer seconds = wanted.maxSessionSeconds();
		String description = wanted.description();
		return new ObservedRole(found.name(), found.arn(), found.roleId(), found.path(),
				(description != null) ? description : proof.description(), found.trustPolicy(),
				(seconds != null) ? seconds : IamLimits.DEFAULT_SESSION_SECONDS, found.permissionsBoundary(),
				found.tags(), found.createdAt(), found.lastUsed(), found.attached(), found.inline(),
				found.instanceProfiles());
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
