package dev.workshoproles.account;

import java.util.Map;

/**
 * A request that is simulated.
 *
 * @param action such as {@code sqs:SendMessage}, without wildcards
 * @param resource an ARN, or {@code *} for an action without resources
 * @param context the condition keys of the request, each with its value
 */
public record SimulatedRequest(String action, String resource, Map<String, String> context) {

	public SimulatedRequest {
		context = Map.copyOf(context);
	}

}
