package dev.workshoproles.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.AccountError;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.roles.Difference;
import dev.workshoproles.roles.Ownership;
import dev.workshoproles.roles.RoleState;
import dev.workshoproles.roles.Status;

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
 * @param problem why it could not be read, null when it could
 */
record RoleView(String name, String purpose, String trustedService, Status status, Ownership ownership,
		@Nullable String arn, @Nullable String consoleUrl, @Nullable String creator, boolean byOthers,
		@Nullable String lastUsed, List<PolicyView> policies, List<DifferenceView> differences,
		List<DifferenceView> notes, RoleAction action, @Nullable ProblemView problem) {

	static RoleView of(RoleState state, ConsoleLinks links, Sentences sentences) {
		RoleBlueprint role = state.blueprint();
		AccountError error = state.error();
		Instant used = state.lastUsed();
		return new RoleView(role.name(), sentences.of(role.purpose()), role.trustedService(), state.status(),
				state.ownership(), state.arn(), (state.arn() != null) ? links.role(role.name()) : null, state.creator(),
				state.byOthers(), (used != null) ? sentences.of(used) : null,
				state.policies().stream().map((policy) -> PolicyView.of(policy, sentences)).toList(),
				differences(state, true, sentences), differences(state, false, sentences), RoleAction.of(state),
				(error != null) ? ProblemView.of(error, sentences) : null);
	}

	/** A role of which nothing can be read. */
	static RoleView unread(RoleBlueprint role, Sentences sentences) {
		return new RoleView(role.name(), sentences.of(role.purpose()), role.trustedService(), Status.UNKNOWN,
				Ownership.NONE, null, null, null, false, null, List.of(), List.of(), List.of(), RoleAction.NONE, null);
	}

	public boolean isConsoles() {
		return this.ownership == Ownership.CONSOLE;
	}

	private static List<DifferenceView> differences(RoleState state, boolean drift, Sentences sentences) {
		return state.differences()
			.stream()
			.filter((difference) -> difference.kind().isDrift() == drift)
			.map((Difference difference) -> DifferenceView.of(difference, state.blueprint(), sentences))
			.toList();
	}

}
