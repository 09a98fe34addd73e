package dev.workshoproles.account.aws;

import java.time.Duration;

/**
 * How long the SDK's clients wait, so that an unreachable endpoint is a matter of
 * seconds.
 *
 * @param connect for a connection
 * @param attempt for the answer to one attempt
 * @param call for all attempts of a call together
 */
public record ClientLimits(Duration connect, Duration attempt, Duration call) {

	public static final ClientLimits DEFAULT = new ClientLimits(Duration.ofSeconds(2), Duration.ofSeconds(5),
			Duration.ofSeconds(12));

}
