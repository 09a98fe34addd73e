package dev.workshoproles.web.roles;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.roles.compare.Difference;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.web.ConsoleLinks;
import dev.workshoproles.web.DifferenceText;
import dev.workshoproles.web.ErrorText;
import dev.workshoproles.web.Sentences;

/**
 * A role's card.
 *
 * @param name its name
 * @param purpose what the lab has it for
 * @param trustedService who may assume it
 * @param status how it stands
 * @param ownership whose it is
 * @param arn its ARN, null when it is not there
 * @param consoleUrl its address in the AWS console, null where there is none
 * @param creator who had the console make it, null when not known
 * @param byOthers whether that was somebody else
 * @param lastUsed when it was last used, null when never or not known
 * @param policies its policies
 * @param differences in what it differs
 * @param notes what is worth knowing and no difference
 * @param action what its own button does
 * @param privilege how far it is from least privilege, null when not known
 * @param problem why it could not be read, null when it could
 */
record RoleCard(String name, String purpose, String trustedService, Status status, Ownership ownership,
		@Nullable String arn, @Nullable String consoleUrl, @Nullable String creator, boolean byOthers,
		@Nullable String lastUsed, List<PolicyRow> policies, List<DifferenceText> differences,
		List<DifferenceText> notes, RoleAction action, @Nullable PrivilegeText privilege, @Nullable ErrorText problem) {

	static RoleCard of(RoleState state, ConsoleLinks links, Sentences sentences) {
		RoleBlueprint role = state.blueprint();
		AccountError error = state.error();
		Instant used = state.lastUsed();
		return new RoleCard(role.name(), sentences.of(role.purpose()), role.trustedService(), state.status(),
				state.ownership(), state.arn(), (state.arn() != null) ? links.role(role.name()) : null, state.creator(),
				state.byOthers(), (used != null) ? sentences.of(used) : null,
				state.policies().stream().map((policy) -> PolicyRow.of(policy, sentences)).toList(),
				differences(state, true, sentences), differences(state, false, sentences), RoleAction.of(state),
				PrivilegeText.of(state.leastPrivilege(), sentences),
				(error != null) ? ErrorText.of(error, sentences) : null);
	}

	/** A role of which nothing can be read. */
	static RoleCard unread(RoleBlueprint role, Sentences sentences) {
		return new RoleCard(role.name(), sentences.of(role.purpose()), role.trustedService(), Status.UNKNOWN,
				Ownership.NONE, null, null, null, false, null, List.of(), List.of(), List.of(), RoleAction.NONE, null,
				null);
	}

	public boolean isConsoles() {
		return this.ownership == Ownership.CONSOLE;
	}

	private static List<DifferenceText> differences(RoleState state, boolean drift, Sentences sentences) {
		return state.differences()
			.stream()
			.filter((difference) -> difference.kind().isDrift() == drift)
			.map((Difference difference) -> DifferenceText.of(difference, state.blueprint(), sentences))
			.toList();
	}

}
