package dev.workshoproles.account.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.snapshot.SnapshotRequest;

/**
 * Finds what has a wanted name but is not where the console would have made it: IAM's
 * names are unique without regard to letter case and path, its look-ups are not.
 */
final class OtherPlaces {

	private final IamReads reads;

	private final Caller caller;

	OtherPlaces(IamReads reads, Caller caller) {
		this.reads = reads;
		this.caller = caller;
	}

	/**
	 * Sends readings that found nothing to where the name is.
	 * @return whether there is something to read again
	 */
	boolean redirect(SnapshotRequest request, Map<String, RoleReading> roles, Map<String, PolicyReading> policies) {
		boolean found = send(policies, attached(roles), PolicyReading::at);
		found |= search(request.search(), policies, this::listedPolicies, PolicyReading::at);
		found |= search(request.search(), roles, this::listedRoles, RoleReading::as);
		return found;
	}

	/**
	 * Looks for those of the names that are not where they should be. If the listing is
	 * refused, nobody can tell whether and where they are.
	 */
	private static <R extends GuardedReading> boolean search(Set<String> names, Map<String, R> readings,
			Supplier<Map<String, String>> listing, BiFunction<R, String, R> at) {
		List<R> lost = readings.entrySet()
			.stream()
			.filter((reading) -> names.contains(reading.getKey()) && reading.getValue().isLost())
			.map(Map.Entry::getValue)
			.toList();
		if (lost.isEmpty()) {
			return false;
		}
		try {
			return send(readings, listing.get(), at);
		}
		catch (AccountException ex) {
			lost.forEach((reading) -> reading.note(ex));
			return false;
		}
	}

	/**
	 * Once a role has a policy attached, the attachment tells the policy's path.
	 */
	private Map<String, String> attached(Map<String, RoleReading> roles) {
		String own = this.caller.policyArn("").replaceFirst("/$", "");
		Map<String, String> places = new HashMap<>();
		roles.values()
			.stream()
			.flatMap((role) -> role.attached().stream())
			.filter((policy) -> policy.arn().startsWith(own))
			.forEach((policy) -> places.put(key(policy.name()), policy.arn()));
		return places;
	}

	private Map<String, String> listedPolicies() {
		Map<String, String> places = new HashMap<>();
		this.reads.customerPolicies().forEach((policy) -> places.put(key(policy.policyName()), policy.arn()));
		return places;
	}

	private Map<String, String> listedRoles() {
		Map<String, String> places = new HashMap<>();
		this.reads.roleNames().forEach((name) -> places.put(key(name), name));
		return places;
	}

	private static <R extends GuardedReading> boolean send(Map<String, R> readings, Map<String, String> places,
			BiFunction<R, String, R> at) {
		boolean found = false;
		for (Map.Entry<String, R> reading : readings.entrySet()) {
			String place = places.get(key(reading.getKey()));
			if (place != null && reading.getValue().isLost()) {
				reading.setValue(at.apply(reading.getValue(), place));
				found = true;
			}
		}
		return found;
	}

	private static String key(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

}
