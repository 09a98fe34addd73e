package dev.workshoproles.web.roles;

import java.util.List;

import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;

/**
 * An inline policy that the workshop gives a role.
 *
 * @param name its name
 * @param mark its state
 * @param document the workshop's document in normal form
 */
record InlinePolicyRow(String name, PolicyRow.Mark mark, String document) {

	/**
	 * The rows of a role.
	 * @param unset whether the role needs a value that nobody has set
	 */
	static List<InlinePolicyRow> of(RoleState state, boolean unset) {
		return state.blueprint()
			.inlinePolicies()
			.entrySet()
			.stream()
			.map((policy) -> new InlinePolicyRow(policy.getKey(), mark(state.inlinePolicy(policy.getKey()), unset),
					policy.getValue().normalized()))
			.toList();
	}

	private static PolicyRow.Mark mark(Status status, boolean unset) {
		return (unset && status != Status.UNKNOWN) ? PolicyRow.Mark.BLOCKED : PolicyRow.Mark.valueOf(status.name());
	}

}
