package dev.workshoproles.account.aws;

import java.time.Duration;

/**
 * Timeouts of the SDK's clients: an unreachable endpoint must fail within seconds.
 *
 * @param connect for opening a connection
 * @param attempt for the response to one attempt
 * @param call for all attempts of a call together
 */
public record ClientLimits(Duration connect, Duration attempt, Duration call) {

	public static final ClientLimits DEFAULT = new ClientLimits(Duration.ofSeconds(2), Duration.ofSeconds(5),
			Duration.ofSeconds(12));

}
