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
record RolesPage(String workshop, long ready, MainAction action, boolean removable, List<RoleCard> roles,
		@Nullable ErrorText problem) {

	static RolesPage of(Workshop workshop, WorkshopState state, ConsoleLinks links, Sentences sentences) {
		return new RolesPage(sentences.of(workshop.title()), state.count(Status.READY), MainAction.of(state),
				state.roles().stream().anyMatch(RolesPage::isRemovable),
				state.roles().stream().map((role) -> RoleCard.of(role, links, sentences)).toList(), null);
	}

	static RolesPage unread(Workshop workshop, AccountException reason, Sentences sentences) {
		return new RolesPage(sentences.of(workshop.title()), 0, MainAction.NONE, false,
				workshop.roles().stream().map((role) -> RoleCard.unread(role, sentences)).toList(),
				ErrorText.of(reason.error(), sentences));
	}

	private static boolean isRemovable(RoleState role) {
		return role.ownership() == Ownership.CONSOLE
				|| role.policies().stream().anyMatch((policy) -> policy.ownership() == Ownership.CONSOLE);
	}

}
