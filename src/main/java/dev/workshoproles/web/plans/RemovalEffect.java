package dev.workshoproles.web.plans;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Operation;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.web.Sentences;

/**
 * The effect of removing a role.
 *
 * @param role the role
 * @param purpose its purpose in the lab
 * @param lastUsed when it was last used, null if never
 */
record RemovalEffect(String role, String purpose, @Nullable String lastUsed) {

	/**
	 * The effects of a plan. They only explain it, so the plan is shown without them if
	 * they cannot be read.
	 */
	static List<RemovalEffect> of(Plan plan, RoleService roles, Sentences sentences) {
		if (plan.request().action() != Action.REMOVE || plan.steps().isEmpty()) {
			return List.of();
		}
		try {
			return roles.status()
				.roles()
				.stream()
				.filter((role) -> plan.steps().stream().anyMatch((step) -> deletes(step, role)))
				.map((role) -> of(role, sentences))
				.toList();
		}
		catch (AccountException ex) {
			return List.of();
		}
	}

	private static boolean deletes(Step step, RoleState role) {
		return step.operation() == Operation.DELETE_ROLE && step.target().equalsIgnoreCase(role.name());
	}

	private static RemovalEffect of(RoleState role, Sentences sentences) {
		Instant used = role.lastUsed();
		return new RemovalEffect(role.name(), sentences.of(role.blueprint().purpose()),
				(used != null) ? sentences.of(used) : null);
	}

}
