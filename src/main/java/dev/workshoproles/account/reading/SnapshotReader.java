package dev.workshoproles.account.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.calls.ParallelCalls;
import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.account.snapshot.SnapshotRequest;
import dev.workshoproles.account.snapshot.SnapshotRequest.Purpose;

/**
 * Reads a snapshot in waves: each wave's calls run side by side, and the next wave makes
 * those that needed an answer. So the depth does not grow with the number of roles.
 */
public final class SnapshotReader {

	private final IamReads reads;

	private final ParallelCalls parallel;

	public SnapshotReader(IamReads reads, ParallelCalls parallel) {
		this.reads = reads;
		this.parallel = parallel;
	}

	public Snapshot read(Caller caller, SnapshotRequest request) {
		Map<String, RoleReading> roles = new LinkedHashMap<>();
		request.roles().forEach((name) -> roles.put(name, new RoleReading(this.reads, request.purpose(), name)));
		Map<String, PolicyReading> policies = new LinkedHashMap<>();
		request.policies()
			.forEach((name, wanted) -> policies.put(name,
					new PolicyReading(this.reads, request.purpose(), caller.policyArn(name), wanted)));
		Map<String, AwsPolicyReading> awsPolicies = awsPolicies(request, roles);
		readAll(roles, policies, awsPolicies);
		OtherPlaces places = new OtherPlaces(this.reads, caller);
		if (places.redirect(request, roles, policies)) {
			readAll(roles, policies, awsPolicies);
		}
		return new Snapshot(caller, results(roles, RoleReading::result), results(policies, PolicyReading::result),
				missing(awsPolicies));
	}

	/** What is removed needs not exist any more. */
	private Map<String, AwsPolicyReading> awsPolicies(SnapshotRequest request, Map<String, RoleReading> roles) {
		Map<String, AwsPolicyReading> readings = new LinkedHashMap<>();
		if (request.purpose() != Purpose.REMOVE) {
			request.awsPolicies()
				.forEach((arn, names) -> readings.put(arn, new AwsPolicyReading(this.reads, arn,
						names.stream().map(roles::get).filter(Objects::nonNull).toList())));
		}
		return readings;
	}

	private static Set<String> missing(Map<String, AwsPolicyReading> readings) {
		return readings.entrySet()
			.stream()
			.filter((reading) -> reading.getValue().isMissing())
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

	private void readAll(Map<String, RoleReading> roles, Map<String, PolicyReading> policies,
			Map<String, AwsPolicyReading> awsPolicies) {
		List<Reading> readings = Stream.of(roles, policies, awsPolicies)
			.<Reading>flatMap((some) -> some.values().stream())
			.toList();
		List<Runnable> wave = next(readings);
		while (!wave.isEmpty()) {
			this.parallel.all(wave);
			wave = next(readings);
		}
	}

	private static List<Runnable> next(List<Reading> readings) {
		return readings.stream().flatMap((reading) -> reading.next().stream()).toList();
	}

	private static <R, T> Map<String, T> results(Map<String, R> readings, Function<R, T> result) {
		Map<String, T> results = new LinkedHashMap<>();
		readings.forEach((name, reading) -> results.put(name, result.apply(reading)));
		return results;
	}

}
