package dev.workshoproles.web.roles;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.WorkshopState;
import dev.workshoproles.roles.effective.EffectivePermissions;
import dev.workshoproles.runs.Propagation;
import dev.workshoproles.web.ConsoleLinks;
import dev.workshoproles.web.RoleResult;
import dev.workshoproles.web.Sentences;
import dev.workshoproles.web.UsableLight;
import dev.workshoproles.web.frame.RunBanner;

/**
 * The roles page.
 *
 * @param workshop the workshop's title
 * @param hero the state of all roles together
 * @param roles a row for each role, those with problems first
 * @param lab the lab's stations; empty if the workshop does not name them
 * @param result the ARNs of the roles that exist
 * @param usable from when all roles can be used as they are now, null if they can be
 * already
 */
record RolesPage(String workshop, Hero hero, List<RoleRow> roles, List<LabStation> lab, RoleResult result,
		@Nullable UsableLight usable) {

	/** The number of roles from which the page offers a search. */
	private static final int MANY = 8;

	static RolesPage of(Workshop workshop, WorkshopState state, ConsoleLinks links, @Nullable RunBanner work,
			Function<RoleState, Optional<EffectivePermissions>> known, Propagation propagation, Sentences sentences) {
		List<RoleRow> rows = state.roles()
			.stream()
			.map((role) -> RoleRow.of(role, workshop, links, work, known.apply(role).orElse(null), propagation,
					sentences))
			.sorted(Comparator.comparing(RoleRow::mark))
			.toList();
		return new RolesPage(sentences.of(workshop.title()), Hero.of(state, workshop, rows, work, sentences), rows,
				LabStation.of(workshop, rows, sentences), RoleResult.of(workshop, state.roles(), links),
				rows.stream()
					.flatMap((row) -> Stream.ofNullable(row.usable()))
					.max(Comparator.comparing(UsableLight::from))
					.orElse(null));
	}

	static RolesPage unread(Workshop workshop, AccountException reason, Sentences sentences) {
		List<RoleRow> rows = workshop.roles().stream().map((role) -> RoleRow.unread(role, sentences)).toList();
		return new RolesPage(sentences.of(workshop.title()), Hero.unread(reason.error(), rows, false, sentences), rows,
				LabStation.of(workshop, rows, sentences), new RoleResult(List.of()), null);
	}

	public boolean hasMany() {
		return this.roles.size() >= MANY;
	}

	/**
	 * The roles that a search finds.
	 * @param text a part of the text in their rows, null for any
	 * @param mark the mark to filter by, null for any
	 */
	public List<RoleRow> found(@Nullable String text, @Nullable RoleMark mark) {
		return this.roles.stream()
			.filter((role) -> mark == null || role.mark() == mark)
			.filter((role) -> text == null || role.hasText(text))
			.toList();
	}

	/**
	 * A fingerprint of the content, by which an open page detects changes.
	 */
	public String version() {
		return Integer.toHexString(toString().hashCode());
	}

}
