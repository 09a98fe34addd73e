package dev.workshoproles.roles.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A request for a plan.
 *
 * @param action what to do
 * @param roles the real names of the roles; empty for all
 * @param adopt whether to adopt what was created by hand, to be repaired and removed like
 * the console's own
 * @param others whether to remove what the console created for other callers too
 * @param restoration what to restore, null for other actions
 */
public record PlanRequest(Action action, List<String> roles, boolean adopt, boolean others,
		@Nullable Restoration restoration) {

	public PlanRequest {
		roles = roles.stream().distinct().toList();
		if ((action == Action.RESTORE) != (restoration != null)) {
			throw new IllegalArgumentException("A document exactly if it is to be restored");
		}
	}

	/**
	 * A request about roles.
	 */
	public PlanRequest(Action action, List<String> roles, boolean adopt, boolean others) {
		this(action, roles, adopt, others, null);
	}

	/**
	 * A request about a document.
	 * @param restoration what to restore
	 * @param adopt whether to adopt its role or policy
	 */
	public static PlanRequest restoring(Restoration restoration, boolean adopt) {
		return new PlanRequest(Action.RESTORE, List.of(), adopt, false, restoration);
	}

}
