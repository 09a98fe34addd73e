package dev.workshoproles.classroom.fit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.workshoproles.account.snapshot.AccountDetails;
import dev.workshoproles.account.snapshot.AccountUse;
import dev.workshoproles.blueprint.CustomerPolicy;
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
	 * What workshops still create. What exists in other letter case cannot be created
	 * either. An instance profile without a role is not among the details, and counts as
	 * missing.
	 */
	static Amount missing(List<Workshop> workshops, AccountDetails there) {
		return new Amount(
				missing(workshops, (workshop) -> workshop.roles().stream().map(RoleBlueprint::name), there.roles()),
				missing(workshops, (workshop) -> workshop.customerPolicies().stream().map(CustomerPolicy::name),
						there.policies()),
				missing(workshops, Amount::profiles, there.instanceProfiles()));
	}

	private static int missing(List<Workshop> workshops, Function<Workshop, Stream<String>> names,
			Map<String, ?> there) {
		Set<String> existing = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		existing.addAll(there.keySet());
		return (int) workshops.stream().flatMap(names).filter((name) -> !existing.contains(name)).count();
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
