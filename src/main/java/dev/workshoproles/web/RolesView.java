package dev.workshoproles.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.AccountException;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.Ownership;
import dev.workshoproles.roles.RoleState;
import dev.workshoproles.roles.Status;
import dev.workshoproles.roles.WorkshopState;

/**
 * The roles page.
 *
 * @param workshop the workshop's title
 * @param ready how many roles are ready
 * @param action what the main button does
 * @param removable whether there is anything that the console made
 * @param roles a card for each role
 * @param problem why the account could not be read, null when it could
 */
record RolesView(String workshop, long ready, MainAction action, boolean removable, List<RoleView> roles,
		@Nullable ProblemView problem) {

	static RolesView of(Workshop workshop, WorkshopState state, ConsoleLinks links, Sentences sentences) {
		return new RolesView(sentences.of(workshop.title()), state.count(Status.READY), MainAction.of(state),
				state.roles().stream().anyMatch(RolesView::isRemovable),
				state.roles().stream().map((role) -> RoleView.of(role, links, sentences)).toList(), null);
	}

	static RolesView unread(Workshop workshop, AccountException reason, Sentences sentences) {
		return new RolesView(sentences.of(workshop.title()), 0, MainAction.NONE, false,
				workshop.roles().stream().map((role) -> RoleView.unread(role, sentences)).toList(),
				ProblemView.of(reason.error(), sentences));
	}

	private static boolean isRemovable(RoleState role) {
		return role.ownership() == Ownership.CONSOLE
				|| role.policies().stream().anyMatch((policy) -> policy.ownership() == Ownership.CONSOLE);
	}

}
