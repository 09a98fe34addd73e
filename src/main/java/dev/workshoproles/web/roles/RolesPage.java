package dev.workshoproles.web.roles;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.compare.WorkshopState;
import dev.workshoproles.web.ConsoleLinks;
import dev.workshoproles.web.ErrorText;
import dev.workshoproles.web.Sentences;

/**
 * The roles page.
 *
 * @param workshop the workshop's title
 * @param ready how many roles are ready
 * @param action the action of the main button
 * @param removable whether there is anything to remove
 * @param roles a card for each role
 * @param lab the lab's stations; empty if the workshop has no data flow
 * @param problem why the account could not be read, null if it was
 */
record RolesPage(String workshop, long ready, MainAction action, boolean removable, List<RoleCard> roles,
		List<LabStation> lab, @Nullable ErrorText problem) {

	static RolesPage of(Workshop workshop, WorkshopState state, ConsoleLinks links, Sentences sentences) {
		List<RoleCard> cards = state.roles().stream().map((role) -> RoleCard.of(role, links, sentences)).toList();
		return new RolesPage(sentences.of(workshop.title()), state.count(Status.READY), MainAction.of(state),
				state.roles().stream().anyMatch(RolesPage::isRemovable), cards,
				LabStation.of(workshop, cards, sentences), null);
	}

	static RolesPage unread(Workshop workshop, AccountException reason, Sentences sentences) {
		List<RoleCard> cards = workshop.roles().stream().map((role) -> RoleCard.unread(role, sentences)).toList();
		return new RolesPage(sentences.of(workshop.title()), 0, MainAction.NONE, false, cards,
				LabStation.of(workshop, cards, sentences), ErrorText.of(reason.error(), sentences));
	}

	private static boolean isRemovable(RoleState role) {
		return role.ownership() == Ownership.CONSOLE
				|| role.policies().stream().anyMatch((policy) -> policy.ownership() == Ownership.CONSOLE);
	}

}
