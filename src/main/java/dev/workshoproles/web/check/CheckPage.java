package dev.workshoproles.web.check;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.WorkshopState;
import dev.workshoproles.web.ConsoleLinks;
import dev.workshoproles.web.ErrorText;
import dev.workshoproles.web.RoleResult;
import dev.workshoproles.web.Sentences;
import dev.workshoproles.web.check.CheckStep.Result;

/**
 * The page that checks the workshop's manual steps.
 *
 * @param sections the steps, under their headings
 * @param adoptable whether something created by hand could be adopted
 * @param result the ARNs of the roles that exist
 * @param problem why the account could not be read, null if it was
 */
public record CheckPage(List<CheckSection> sections, boolean adoptable, RoleResult result,
		@Nullable ErrorText problem) {

	/**
	 * Checks an account.
	 * @param state the state of the roles
	 * @param workshop the workshop
	 * @param links where the IAM console has its pages
	 * @param sentences the reader's language
	 * @return the page
	 */
	public static CheckPage of(WorkshopState state, Workshop workshop, ConsoleLinks links, Sentences sentences) {
		Instructions instructions = new Instructions(links, sentences);
		return new CheckPage(new CheckOutline(state, workshop, instructions, sentences).sections(),
				owners(state).anyMatch((owner) -> owner == Ownership.FOREIGN),
				RoleResult.of(workshop, state.roles(), links), null);
	}

	/**
	 * The page of an account that cannot be read.
	 * @param reason why
	 * @param sentences the reader's language
	 * @return the page
	 */
	public static CheckPage unread(AccountException reason, Sentences sentences) {
		return new CheckPage(List.of(), false, new RoleResult(List.of()), ErrorText.of(reason.error(), sentences));
	}

	private static Stream<Ownership> owners(WorkshopState state) {
		return state.roles()
			.stream()
			.flatMap((role) -> Stream.concat(Stream.of(role.ownership()),
					role.policies().stream().map((policy) -> policy.ownership())));
	}

	/**
	 * All steps in the workshop's order.
	 */
	public List<CheckStep> steps() {
		return this.sections.stream().flatMap((section) -> section.steps().stream()).toList();
	}

	public long right() {
		return steps().stream().filter(CheckStep::isRight).count();
	}

	public int total() {
		return steps().size();
	}

	public boolean isDone() {
		return this.problem == null && right() == total();
	}

	/**
	 * The index of the next step in {@link #steps()} with something to do.
	 * @return the number of steps if there is none
	 */
	public int next() {
		int index = 0;
		for (CheckStep step : steps()) {
			if (!step.isRight() && step.result() != Result.UNKNOWN) {
				break;
			}
			index++;
		}
		return index;
	}

	public long unchecked() {
		return steps().stream().filter((step) -> step.result() == Result.UNKNOWN).count();
	}

	/**
	 * Whether the account has to be readable before anything else can be done.
	 */
	public boolean isUnread() {
		return this.problem == null && unchecked() > 0 && next() == total();
	}

	/**
	 * Why the first of the steps that could not be checked was not.
	 * @return null if all were checked, or if nobody knows
	 */
	public @Nullable ErrorText obstacle() {
		return steps().stream().map(CheckStep::problem).filter(Objects::nonNull).findFirst().orElse(null);
	}

	/**
	 * A fingerprint of the content, by which an open page detects changes.
	 */
	public String version() {
		return Integer.toHexString(toString().hashCode());
	}

}
