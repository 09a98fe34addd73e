package dev.workshoproles.account;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.policy.evaluation.Decision;

/**
 * What IAM's policy simulator says of a request. It knows neither session policies nor
 * those of resources, of VPC endpoints and for the resources of an organisation.
 *
 * @param decision the decision
 * @param policies what IAM calls the policies whose statements decided, each once
 * @param missingContext the condition keys that these depend on and the request lacks
 * @param allowedByBoundary whether the principal's permissions boundary allows it, null
 * if it has none
 * @param allowedByOrganization whether the organisation's service control policies allow
 * it, null if there are none
 */
public record SimulatedAnswer(Decision decision, List<String> policies, List<String> missingContext,
		@Nullable Boolean allowedByBoundary, @Nullable Boolean allowedByOrganization) {

	public SimulatedAnswer {
		policies = List.copyOf(policies);
		missingContext = List.copyOf(missingContext);
	}

}
