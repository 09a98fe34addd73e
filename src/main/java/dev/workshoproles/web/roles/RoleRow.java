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
import dev.workshoproles.web.frame.RunBanner;

/**
 * A role, as a row that can be expanded.
 *
 * @param name its name
 * @param mark its state
 * @param cause the reason for the mark, in a sentence; the purpose if the role is ready
 * @param purpose its purpose in the lab
 * @param trusted who may assume it
 * @param trust the trust policy, null if it only trusts a service
 * @param facts what else the workshop specifies about it
 * @param inline its inline policies
 * @param ownership its owner
 * @param arn its ARN, null if it does not exist
 * @param consoleUrl its address in the AWS console, null if there is none
 * @param creator who created it with the console, null if unknown
 * @param byOthers whether the creator is not the caller
 * @param lastUsed when it was last used, null if never or unknown
 * @param policies its policies
 * @param differences its differences, the worst first
 * @param notes what is worth knowing but is no drift
 * @param action the action of its button
 * @param privilege its least privilege score, null if unknown
 * @param problem why it could not be read, null if it was
 */
record RoleRow(String name, RoleMark mark, String cause, String purpose, String trusted, @Nullable String trust,
		List<RoleFact> facts, List<InlinePolicyRow> inline, Ownership ownership, @Nullable String arn,
		@Nullable String consoleUrl, @Nullable String creator, boolean byOthers, @Nullable String lastUsed,
		List<PolicyRow> policies, List<DifferenceText> differences, List<DifferenceText> notes, RoleAction action,
		@Nullable PrivilegeText privilege, @Nullable ErrorText problem) {

	static RoleRow of(RoleState state, Workshop workshop, ConsoleLinks links, @Nullable RunBanner work,
			Sentences sentences) {
		RoleBlueprint role = state.blueprint();
		AccountError error = state.error();
		Instant used = state.lastUsed();
		List<DifferenceText> differences = differences(state, true, sentences);
		ErrorText problem = (error != null) ? ErrorText.of(error, sentences) : null;
		RoleMark mark = RoleMark.of(state, work);
		return new RoleRow(role.name(), mark, cause(problem, differences, mark, workshop, state, sentences),
				sentences.of(role.purpose()), String.join(", ", role.trusted()), trust(role),
				RoleFact.of(state, sentences), InlinePolicyRow.of(state), state.ownership(), state.arn(),
				(state.arn() != null) ? links.role(role.name()) : null, state.creator(), state.byOthers(),
				(used != null) ? sentences.of(used) : null,
				state.policies()
					.stream()
					.map((policy) -> PolicyRow.of(policy, state.arn() != null, sentences))
					.toList(),
				differences, differences(state, false, sentences), RoleAction.of(state),
				PrivilegeText.of(state.leastPrivilege(), sentences), problem);
	}

	/** A role that could not be read. */
	static RoleRow unread(RoleBlueprint role, Sentences sentences) {
		String purpose = sentences.of(role.purpose());
		return new RoleRow(role.name(), RoleMark.UNKNOWN, purpose, purpose, String.join(", ", role.trusted()),
				trust(role), List.of(), List.of(), Ownership.NONE, null, null, null, false, null, List.of(), List.of(),
				List.of(), RoleAction.NONE, null, null);
	}

	private static @Nullable String trust(RoleBlueprint role) {
		return (role.trustedService() != null) ? null : role.trustPolicy().normalized();
	}

	private static String cause(@Nullable ErrorText problem, List<DifferenceText> differences, RoleMark mark,
			Workshop workshop, RoleState state, Sentences sentences) {
		if (problem != null) {
			return problem.sentence();
		}
		if (!differences.isEmpty() && mark != RoleMark.MISSING) {
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
	 * @param text a part of its name or cause, regardless of case; empty for all
	 */
	boolean hasText(String text) {
		return (this.name + "\n" + this.cause).toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT));
	}

}
