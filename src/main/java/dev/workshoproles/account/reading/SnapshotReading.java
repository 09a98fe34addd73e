package dev.workshoproles.account.reading;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.workshoproles.account.calls.CallGroup;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.snapshot.Observation;
import dev.workshoproles.account.snapshot.ObservedInstanceProfile;
import dev.workshoproles.account.snapshot.ObservedPolicy;
import dev.workshoproles.account.snapshot.ObservedRole;
import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.account.snapshot.SnapshotRequest;
import dev.workshoproles.account.snapshot.SnapshotRequest.Purpose;
import dev.workshoproles.account.snapshot.SnapshotRequest.WantedPolicy;

/**
 * Reads one snapshot: each role, policy and instance profile at its expected place and,
 * if it is not there, wherever else its name is used.
 */
final class SnapshotReading {

	private final IamReads reads;

	private final CallGroup calls;

	private final Caller caller;

	private final SnapshotRequest request;

	private final Map<String, RoleReading> roles = new LinkedHashMap<>();

	private final NameSearch places;

	SnapshotReading(IamReads reads, CallGroup calls, Caller caller, SnapshotRequest request) {
		this.reads = reads;
		this.calls = calls;
		this.caller = caller;
		this.request = request;
		request.roles().forEach((name) -> this.roles.computeIfAbsent(name, this::roleAt));
		this.places = new NameSearch(reads, calls, caller, request, this.roles.values());
	}

	CompletableFuture<Snapshot> snapshot() {
		CompletableFuture<Map<String, Observation<ObservedRole>>> observedRoles = each(this.roles, this::role);
		CompletableFuture<Map<String, Observation<ObservedPolicy>>> policies = each(this.request.policies(),
				this::policy);
		CompletableFuture<Map<String, Observation<ObservedInstanceProfile>>> profiles = each(
				this.request.instanceProfiles()
					.stream()
					.distinct()
					.collect(Collectors.toMap(Function.identity(), Function.identity())),
				(name, same) -> instanceProfile(name));
		CompletableFuture<Map<String, Boolean>> missing = each(requiredPolicies(), this::isMissing);
		return CompletableFuture.allOf(observedRoles, policies, profiles, missing)
			.thenApply((all) -> new Snapshot(this.caller, observedRoles.join(), policies.join(), profiles.join(),
					missing.join().keySet().stream().filter(missing.join()::get).collect(Collectors.toSet())));
	}

	private CompletableFuture<Observation<ObservedRole>> role(String name, RoleReading reading) {
		return orElsewhere(reading.observation(), () -> this.places.ofRole(name),
				(storedName) -> roleAt(storedName).observation());
	}

	private RoleReading roleAt(String name) {
		return new RoleReading(this.reads, this.calls, this.request.purpose(), name);
	}

	private CompletableFuture<Observation<ObservedInstanceProfile>> instanceProfile(String name) {
		return orElsewhere(instanceProfileAt(name), () -> this.places.ofInstanceProfile(name), this::instanceProfileAt);
	}

	private CompletableFuture<Observation<ObservedInstanceProfile>> instanceProfileAt(String name) {
		return new InstanceProfileReading(this.reads, this.calls, name).observation();
	}

	private CompletableFuture<Observation<ObservedPolicy>> policy(String name, WantedPolicy wanted) {
		return orElsewhere(policyAt(wanted.arn(), wanted), () -> this.places.ofPolicy(name),
				(arn) -> policyAt(arn, wanted));
	}

	private CompletableFuture<Observation<ObservedPolicy>> policyAt(String arn, WantedPolicy wanted) {
		return new PolicyReading(this.reads, this.calls, this.request.purpose(), arn, wanted.document()).observation();
	}

	/** A removal needs none to exist. */
	private Map<String, ? extends Collection<String>> requiredPolicies() {
		return (this.request.purpose() != Purpose.REMOVE) ? this.request.requiredPolicies() : Map.of();
	}

	private CompletableFuture<Boolean> isMissing(String arn, Collection<String> roleNames) {
		List<RoleReading> wanting = roleNames.stream()
			.flatMap((name) -> Stream.ofNullable(this.roles.get(name)))
			.toList();
		return new RequiredPolicyReading(this.reads, this.calls, arn, wanting).isMissing();
	}

	/**
	 * If the search fails, it is unknown whether the entity exists.
	 */
	private static <T> CompletableFuture<Observation<T>> orElsewhere(CompletableFuture<Observation<T>> expected,
			Supplier<CompletableFuture<Optional<String>>> place,
			Function<String, CompletableFuture<Observation<T>>> read) {
		return expected
			.thenCompose((found) -> (found instanceof Observation.Absent)
					? place.get().thenCompose((other) -> other.map(read).orElse(expected)) : expected)
			.exceptionally((failure) -> Observations.failed(Stream.of(failure)));
	}

	private static <K, T> CompletableFuture<Map<String, T>> each(Map<String, ? extends K> wanted,
			BiFunction<String, K, CompletableFuture<T>> read) {
		return CallGroup
			.all(wanted.entrySet()
				.stream()
				.map((one) -> read.apply(one.getKey(), one.getValue())
					.thenApply((found) -> Map.entry(one.getKey(), found)))
				.toList())
			.thenApply((all) -> all.stream()
				.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
	}

}
