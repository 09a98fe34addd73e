package dev.workshoproles.classroom.fit;

import java.util.stream.Stream;

import dev.workshoproles.account.snapshot.AccountDetails;
import dev.workshoproles.account.snapshot.AccountUse;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Workshop;

/**
 * How many resources of each kind for which an account has a quota.
 *
 * @param roles the roles
 * @param policies the customer managed policies
 * @param instanceProfiles the instance profiles
 */
public record Amount(int roles, int policies, int instanceProfiles) {

	/** Of nothing. */
	static final Amount NONE = new Amount(0, 0, 0);

	/**
	 * What a workshop still creates. An instance profile without a role is not among the
	 * details, and counts as missing.
	 */
	static Amount missing(Workshop workshop, AccountDetails there) {
		return new Amount((int) workshop.roles().stream().filter((role) -> there.role(role.name()).isEmpty()).count(),
				(int) workshop.customerPolicies()
					.stream()
					.filter((policy) -> there.policy(policy.name()).isEmpty())
					.count(),
				(int) profiles(workshop).filter((name) -> there.instanceProfile(name).isEmpty()).count());
	}

	private static Stream<String> profiles(Workshop workshop) {
		return workshop.roles()
			.stream()
			.map(RoleBlueprint::options)
			.flatMap((options) -> Stream.ofNullable(options.instanceProfileName()))
			.distinct();
	}

	static Amount room(AccountUse use) {
		return new Amount(use.roles().room(), use.policies().room(), use.instanceProfiles().room());
	}

	Amount plus(Amount other) {
		return new Amount(this.roles + other.roles, this.policies + other.policies,
				this.instanceProfiles + other.instanceProfiles);
	}

	boolean fitsIn(Amount room) {
		return this.roles <= room.roles && this.policies <= room.policies
				&& this.instanceProfiles <= room.instanceProfiles;
	}

}
