package dev.workshoproles.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads a snapshot in waves: each wave's calls run side by side, and the next wave makes
 * those that needed an answer. So the depth does not grow with the number of roles.
 */
final class SnapshotReader {

	private final IamReads reads;

	private final ParallelCalls parallel;

	SnapshotReader(IamReads reads, ParallelCalls parallel) {
		this.reads = reads;
		this.parallel = parallel;
	}

	Snapshot read(Caller caller, SnapshotRequest request) {
		Map<String, RoleReading> roles = new LinkedHashMap<>();
		request.roles().forEach((name) -> roles.put(name, new RoleReading(this.reads, request.purpose(), name)));
		Map<String, PolicyReading> policies = new LinkedHashMap<>();
		request.policies()
			.forEach((name, wanted) -> policies.put(name,
					new PolicyReading(this.reads, request.purpose(), caller.policyArn(name), wanted)));
		readAll(roles, policies);
		OtherPlaces places = new OtherPlaces(this.reads, caller);
		if (places.redirect(request, roles, policies)) {
			readAll(roles, policies);
		}
		return new Snapshot(caller, results(roles, RoleReading::result), results(policies, PolicyReading::result));
	}

	private void readAll(Map<String, RoleReading> roles, Map<String, PolicyReading> policies) {
		List<Reading> readings = Stream.<Reading>concat(roles.values().stream(), policies.values().stream()).toList();
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
