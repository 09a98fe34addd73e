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
 * @param purpose its purpose in the lab
 * @param trustedService the service that may assume it
 * @param status its status
 * @param ownership its owner
 * @param arn its ARN, null if it does not exist
 * @param consoleUrl its URL in the AWS Management Console, null if there is none
 * @param creator the caller for whom the console created it, null if unknown
 * @param byOthers whether that was another caller
 * @param lastUsed when it was last used, null if never or unknown
 * @param policies its policies
 * @param differences the differences that count as drift
 * @param notes the other differences
 * @param action the action of its button
 * @param privilege how close it is to least privilege, null if unknown
 * @param problem why it could not be read, null if it was
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

	/** The card of a role that cannot be read. */
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
