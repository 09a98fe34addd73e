package dev.workshoproles.account;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;

/**
 * What IAM's policy simulator says of the requests of one principal.
 *
 * @param byRequest the answers, none to a request that the simulator rejects
 * @param error why there are none or not all, null if IAM answered
 */
public record SimulatedAnswers(Map<SimulatedRequest, SimulatedAnswer> byRequest, @Nullable AccountError error) {

	public SimulatedAnswers {
		byRequest = Map.copyOf(byRequest);
	}

}
