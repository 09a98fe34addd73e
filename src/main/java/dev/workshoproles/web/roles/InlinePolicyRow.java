package dev.workshoproles.web.roles;

import java.util.List;

import dev.workshoproles.roles.compare.RoleState;

/**
 * An inline policy that the workshop gives a role.
 *
 * @param name its name
 * @param mark its state
 * @param document the workshop's document in normal form
 */
record InlinePolicyRow(String name, PolicyRow.Mark mark, String document) {

	static List<InlinePolicyRow> of(RoleState state) {
		return state.blueprint()
			.inlinePolicies()
			.entrySet()
			.stream()
			.map((policy) -> new InlinePolicyRow(policy.getKey(),
					PolicyRow.Mark.valueOf(state.inlinePolicy(policy.getKey()).name()), policy.getValue().normalized()))
			.toList();
	}

}
