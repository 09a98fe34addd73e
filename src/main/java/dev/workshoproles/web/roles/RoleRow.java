package dev.workshoproles.web.roles;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.compare.Difference;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.web.ConsoleLinks;
import dev.workshoproles.web.DifferenceText;
import dev.workshoproles.web.ErrorText;
import dev.workshoproles.web.RoleResult;
import dev.workshoproles.web.Sentences;

/**
 * A role, as a line that opens.
 *
 * @param name its name
 * @param mark its state
 * @param cause why, in a sentence; of a role that is ready, what it is for
 * @param purpose what the lab has it for
 * @param trustedService who may assume it
 * @param ownership whose it is
 * @param arn its ARN, null when it is not there
 * @param consoleUrl its address in the AWS console, null where there is none
 * @param creator who had the console make it, null when not known
 * @param byOthers whether that was somebody else
 * @param lastUsed when it was last used, null when never or not known
 * @param policies its policies
 * @param differences in what it differs, the worst first
 * @param notes what is worth knowing and no difference
 * @param action what its own button does
 * @param privilege how far it is from least privilege, null when not known
 * @param problem why it could not be read, null when it could
 */
record RoleRow(String name, RoleMark mark, String cause, String purpose, String trustedService, Ownership ownership,
		@Nullable String arn, @Nullable String consoleUrl, @Nullable String creator, boolean byOthers,
		@Nullable String lastUsed, List<PolicyRow> policies, List<DifferenceText> differences,
		List<DifferenceText> notes, RoleAction action, @Nullable PrivilegeText privilege, @Nullable ErrorText problem) {

	static RoleRow of(RoleState state, Workshop workshop, ConsoleLinks links, Sentences sentences) {
		RoleBlueprint role = state.blueprint();
		AccountError error = state.error();
		Instant used = state.lastUsed();
		List<DifferenceText> differences = differences(state, true, sentences);
		ErrorText problem = (error != null) ? ErrorText.of(error, sentences) : null;
		return new RoleRow(role.name(), RoleMark.of(state), cause(problem, differences, workshop, state, sentences),
				sentences.of(role.purpose()), role.trustedService(), state.ownership(), state.arn(),
				(state.arn() != null) ? links.role(role.name()) : null, state.creator(), state.byOthers(),
				(used != null) ? sentences.of(used) : null,
				state.policies()
					.stream()
					.map((policy) -> PolicyRow.of(policy, state.arn() != null, sentences))
					.toList(),
				differences, differences(state, false, sentences), RoleAction.of(state),
				PrivilegeText.of(state.leastPrivilege(), sentences), problem);
	}

	/** A role of which nothing can be read. */
	static RoleRow unread(RoleBlueprint role, Sentences sentences) {
		String purpose = sentences.of(role.purpose());
		return new RoleRow(role.name(), RoleMark.UNKNOWN, purpose, purpose, role.trustedService(), Ownership.NONE, null,
				null, null, false, null, List.of(), List.of(), List.of(), RoleAction.NONE, null, null);
	}

	private static String cause(@Nullable ErrorText problem, List<DifferenceText> differences, Workshop workshop,
			RoleState state, Sentences sentences) {
		if (problem != null) {
			return problem.sentence();
		}
		if (!differences.isEmpty() && state.arn() != null) {
			return sentences.of("role.cause", differences.get(0).sentence(), differences.size() - 1);
		}
		String users = RoleResult.users(workshop, state.name());
		return users.isEmpty() ? sentences.of(state.blueprint().purpose()) : sentences.of("role.users", users);
	}

	private static List<DifferenceText> differences(RoleState state, boolean drift, Sentences sentences) {
		return state.differences()
			.stream()
			.filter((difference) -> difference.kind().isDrift() == drift)
			.sorted(Comparator.comparing(state::severity))
			.map((Difference difference) -> DifferenceText.of(difference, state, sentences))
			.toList();
	}

	public boolean isConsoles() {
		return this.ownership == Ownership.CONSOLE;
	}

	/**
	 * Whether a search finds it.
	 * @param text a part of its name or cause, in any letter case; empty for all
	 */
	boolean hasText(String text) {
		return (this.name + "\n" + this.cause).toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT));
	}

}
