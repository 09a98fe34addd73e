package dev.workshoproles.roles.plan;

import java.util.List;

/**
 * What a participant wants.
 *
 * @param action what to do
 * @param roles the real names of the roles; empty for all
 * @param adopt whether things made by hand become the console's, to be repaired and
 * removed like its own
 * @param others whether what other callers had the console make is removed too
 */
public record PlanRequest(Action action, List<String> roles, boolean adopt, boolean others) {

	public PlanRequest {
		roles = roles.stream().distinct().toList();
	}

}
