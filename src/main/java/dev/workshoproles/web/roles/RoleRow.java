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
import dev.workshoproles.roles.compare.Severity;
import dev.workshoproles.roles.effective.EffectivePermissions;
import dev.workshoproles.runs.Propagation;
import dev.workshoproles.web.ConsoleLinks;
import dev.workshoproles.web.DifferenceText;
import dev.workshoproles.web.ErrorText;
import dev.workshoproles.web.RoleResult;
import dev.workshoproles.web.Sentences;
import dev.workshoproles.web.UsableLight;
import dev.workshoproles.web.frame.RunBanner;

/**
 * A role, as a row that can be expanded.
 *
 * @param name its name
 * @param mark its state
 * @param said the mark in words, with the severity of what is blocked
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
 * @param unset the parameters that it needs and that have no value, with what to enter;
 * while there are any, no document can be compared
 * @param notes what is worth knowing but is no drift
 * @param action the action of its button
 * @param privilege its least privilege score, null if unknown
 * @param usable from when it can be used now that it is ready, null if it can be already
 * @param problem why it could not be read, null if it was
 */
record RoleRow(String name, RoleMark mark, String said, String cause, String purpose, String trusted,
		@Nullable String trust, List<RoleFact> facts, List<InlinePolicyRow> inline, Ownership ownership,
		@Nullable String arn, @Nullable String consoleUrl, @Nullable String creator, boolean byOthers,
		@Nullable String lastUsed, List<PolicyRow> policies, List<DifferenceText> differences, List<String> unset,
		List<DifferenceText> notes, RoleAction action, @Nullable PrivilegeText privilege, @Nullable UsableLight usable,
		@Nullable ErrorText problem) {

	static RoleRow of(RoleState state, Workshop workshop, ConsoleLinks links, @Nullable RunBanner work,
			@Nullable EffectivePermissions known, Propagation propagation, Sentences sentences) {
		RoleBlueprint role = state.blueprint();
		AccountError error = state.error();
		Instant used = state.lastUsed();
		List<String> unset = workshop.unset(role).stream().map(sentences::of).toList();
		boolean comparable = unset.isEmpty();
		List<DifferenceText> differences = comparable ? differences(state, true, sentences) : List.of();
		ErrorText problem = (error != null) ? ErrorText.of(error, sentences) : null;
		RoleMark mark = RoleMark.of(state, !comparable, work);
		RoleAction action = comparable ? RoleAction.of(state) : RoleAction.NONE;
		return new RoleRow(role.name(), mark, said(mark, comparable ? state : null, sentences),
				cause(problem, differences, unset, mark, workshop, state, known, sentences),
				sentences.of(role.purpose()), String.join(", ", role.trusted()), trust(role),
				RoleFact.of(state, sentences), InlinePolicyRow.of(state, !comparable), state.ownership(), state.arn(),
				(state.arn() != null) ? links.role(role.name()) : null, state.creator(), state.byOthers(),
				(used != null) ? sentences.of(used) : null,
				state.policies()
					.stream()
					.map((policy) -> PolicyRow.of(policy, PolicyRow.Mark.of(policy, state, mark, !comparable),
							sentences))
					.toList(),
				differences, unset, differences(state, false, sentences), action,
				comparable ? PrivilegeText.of(state.leastPrivilege(), sentences) : null, (mark == RoleMark.READY)
						? UsableLight.of(propagation.usableFrom(state), propagation.now(), sentences) : null,
				problem);
	}

	/** A role that could not be read. */
	static RoleRow unread(RoleBlueprint role, Sentences sentences) {
		String purpose = sentences.of(role.purpose());
		return new RoleRow(role.name(), RoleMark.UNKNOWN, sentences.of("mark." + RoleMark.UNKNOWN), purpose, purpose,
				String.join(", ", role.trusted()), trust(role), List.of(), List.of(), Ownership.NONE, null, null, null,
				false, null, List.of(), List.of(), List.of(), List.of(), RoleAction.NONE, null, null, null);
	}

	private static @Nullable String trust(RoleBlueprint role) {
		return (role.trustedService() != null) ? null : role.trustPolicy().normalized();
	}

	/** Of what is blocked, it is also said how much its drift matters. */
	private static String said(RoleMark mark, @Nullable RoleState comparable, Sentences sentences) {
		Severity severity = (mark == RoleMark.BLOCKED && comparable != null) ? comparable.severity() : null;
		return sentences.of("mark." + mark + ((severity != null) ? "." + severity : ""));
	}

	private static String cause(@Nullable ErrorText problem, List<DifferenceText> differences, List<String> unset,
			RoleMark mark, Workshop workshop, RoleState state, @Nullable EffectivePermissions known,
			Sentences sentences) {
		if (problem != null) {
			return problem.sentence();
		}
		if (!unset.isEmpty() && mark == RoleMark.BLOCKED) {
			return sentences.of("role.cause.unset", unset.size(), String.join(", ", unset));
		}
		if (!differences.isEmpty() && mark != RoleMark.MISSING) {
			String cause = sentences.of("role.cause", differences.get(0).sentence(), differences.size() - 1);
			return (mark == RoleMark.BLOCKED) ? sentences.of("role.cause.by-hand", cause) : cause;
		}
		String users = RoleResult.users(workshop, state.name());
		String use = users.isEmpty() ? sentences.of(state.blueprint().purpose()) : sentences.of("role.users", users);
		return (known != null && mark == RoleMark.READY) ? EffectiveText.counted(known, sentences) + " " + use : use;
	}

	private static List<DifferenceText> differences(RoleState state, boolean drift, Sentences sentences) {
		return state.differences()
			.stream()
			.filter((difference) -> difference.kind().isDrift() == drift)
			.sorted(Comparator.comparing(state::severity))
			.map((Difference difference) -> DifferenceText.of(difference, state, sentences))
			.toList();
	}

	/** Whether it has to wait for the value of a parameter. */
	public boolean isUnset() {
		return this.mark == RoleMark.BLOCKED && !this.unset.isEmpty();
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
