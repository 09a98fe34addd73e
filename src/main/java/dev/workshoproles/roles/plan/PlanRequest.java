package dev.workshoproles.roles.plan;

import java.util.List;

/**
 * A request for a plan.
 *
 * @param action what to do
 * @param roles the real names of the roles; empty for all
 * @param adopt whether to adopt what was created by hand, to be repaired and removed like
 * the console's own
 * @param others whether to remove what the console created for other callers too
 */
public record PlanRequest(Action action, List<String> roles, boolean adopt, boolean others) {

	public PlanRequest {
		roles = roles.stream().distinct().toList();
	}

}
