package dev.workshoproles.account;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

import io.micrometer.core.instrument.MeterRegistry;

import dev.workshoproles.account.calls.CallRateLimiter;
import dev.workshoproles.account.calls.IamCalls;
import dev.workshoproles.account.reading.LastSeen;
import dev.workshoproles.account.target.IamAccess;
import dev.workshoproles.seats.Seat.AssumedRole;

/**
 * The accounts that the console reaches by roles. IAM limits the rate of calls for each
 * account, so all roles in one share its rate.
 */
final class AssumedRoles {

	private final BiFunction<AssumedRole, String, IamAccess> clients;

	private final MeterRegistry meters;

	private final Map<String, Shared> byAccount = new ConcurrentHashMap<>();

	/**
	 * Creates them.
	 * @param clients makes the clients that work as a role for a seat
	 */
	AssumedRoles(BiFunction<AssumedRole, String, IamAccess> clients, MeterRegistry meters) {
		this.clients = clients;
		this.meters = meters;
	}

	/**
	 * The access of a seat, which asks nothing yet.
	 * @param seat the seat's name
	 */
	AccountAccess access(AssumedRole role, String seat) {
		Shared shared = this.byAccount.computeIfAbsent(role.arn().split(":", -1)[4],
				(account) -> new Shared(new IamCalls(this.meters, new CallRateLimiter(), () -> null), new LastSeen()));
		return new AccountAccess(this.clients.apply(role, seat), shared.calls(), shared.lastSeen());
	}

	/**
	 * What all seats in an account have in common.
	 */
	private record Shared(IamCalls calls, LastSeen lastSeen) {
	}

}
