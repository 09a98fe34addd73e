package dev.workshoproles.web.roles;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.compare.Ownership;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.compare.WorkshopState;
import dev.workshoproles.web.Act;
import dev.workshoproles.web.ErrorText;
import dev.workshoproles.web.Sentences;
import dev.workshoproles.web.frame.RunBanner;

/**
 * The head of the roles page: the state of all roles together, which decides the primary
 * action.
 *
 * @param state the state
 * @param sentence the state and its cause
 * @param counts the number of roles by mark, the worst first; marks without roles are
 * absent
 * @param removable whether the console owns anything
 * @param adoptable whether all is ready, but some of it was made by hand
 * @param blockedByHand whether something made by hand differs
 * @param problem why not everything could be read, null if it was
 */
record Hero(State state, String sentence, Map<RoleMark, Integer> counts, boolean removable, boolean adoptable,
		boolean blockedByHand, @Nullable ErrorText problem) {

	/** More roles than these are counted rather than named. */
	private static final int NAMED = 3;

	/** The state of all roles together. */
	enum State {

		/** A run is in progress. */
		RUNNING,
		/** There are no credentials that AWS accepts. */
		NO_CREDENTIALS,
		/** The caller lacks the permission to read some role. */
		UNREADABLE,
		/** Some role could not be read for another reason. */
		UNREACHABLE,
		/** The console may repair what drifted. */
		DRIFTED,
		/** Something made by hand blocks the roles. */
		BLOCKED,
		/** Some role needs the value of a parameter that has none. */
		UNSET,
		/** No role exists. */
		NOTHING,
		/** Some role does not exist. */
		PARTLY,
		/** All roles are ready. */
		READY

	}

	static Hero of(WorkshopState state, Workshop workshop, List<RoleRow> roles, @Nullable RunBanner work,
			Sentences sentences) {
		Map<RoleMark, Integer> counts = counts(roles);
		AccountError error = state.roles()
			.stream()
			.filter((role) -> role.status() == Status.UNKNOWN)
			.map(RoleState::error)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		if (work == null && error != null) {
			return unread(error, roles, isRemovable(state), sentences);
		}
		State what = (work != null) ? State.RUNNING : state(counts, roles);
		String sentence = switch (what) {
			case RUNNING -> running(work, sentences);
			case DRIFTED -> drifted(roles, counts, sentences);
			case BLOCKED -> blocked(roles, sentences);
			case UNSET -> unset(roles, sentences);
			case NOTHING -> sentences.of("hero.NOTHING", roles.size(), missingPolicies(state, workshop));
			case PARTLY -> sentences.of("hero.PARTLY", counts.getOrDefault(RoleMark.MISSING, 0), roles.size(),
					counts.getOrDefault(RoleMark.BLOCKED, 0));
			default -> sentences.of("hero.READY", roles.size(), byHand(roles));
		};
		return new Hero(what, sentence, counts, isRemovable(state), what == State.READY && byHand(roles) > 0,
				isBlockedByHand(roles), null);
	}

	static Hero unread(AccountError error, List<RoleRow> roles, boolean removable, Sentences sentences) {
		State what = switch (error.kind()) {
			case NO_CREDENTIALS, REJECTED_CREDENTIALS -> State.NO_CREDENTIALS;
			case ACCESS_DENIED, ROLE_NOT_ASSUMED -> State.UNREADABLE;
			default -> State.UNREACHABLE;
		};
		ErrorText problem = ErrorText.of(error, sentences);
		return new Hero(what, problem.sentence(), counts(roles), removable, false, false, problem);
	}

	private static Map<RoleMark, Integer> counts(List<RoleRow> roles) {
		Map<RoleMark, Integer> counts = new EnumMap<>(RoleMark.class);
		roles.forEach((role) -> counts.merge(role.mark(), 1, Integer::sum));
		return counts;
	}

	private static State state(Map<RoleMark, Integer> counts, List<RoleRow> roles) {
		if (drifted(counts) > 0) {
			return State.DRIFTED;
		}
		int missing = counts.getOrDefault(RoleMark.MISSING, 0);
		if (missing > 0) {
			return (missing == roles.size()) ? State.NOTHING : State.PARTLY;
		}
		if (counts.containsKey(RoleMark.BLOCKED)) {
			return isBlockedByHand(roles) ? State.BLOCKED : State.UNSET;
		}
		return State.READY;
	}

	private static int drifted(Map<RoleMark, Integer> counts) {
		return counts.entrySet()
			.stream()
			.filter((count) -> count.getKey().isDrift())
			.mapToInt(Map.Entry::getValue)
			.sum();
	}

	private static String drifted(List<RoleRow> roles, Map<RoleMark, Integer> counts, Sentences sentences) {
		List<RoleRow> drifted = roles.stream().filter((role) -> role.mark().isDrift()).toList();
		return (drifted.size() == 1) ? sentences.of("hero.DRIFTED.ONE", drifted.get(0).name(), drifted.get(0).cause())
				: sentences.of("hero.DRIFTED", drifted.size(), severities(counts, sentences));
	}

	private static String severities(Map<RoleMark, Integer> counts, Sentences sentences) {
		return counts.entrySet()
			.stream()
			.filter((count) -> count.getKey().isDrift())
			.map((count) -> sentences.of("hero." + count.getKey(), count.getValue()))
			.collect(Collectors.joining(", "));
	}

	private static String blocked(List<RoleRow> roles, Sentences sentences) {
		List<String> blocked = roles.stream()
			.filter((role) -> role.mark() == RoleMark.BLOCKED && !role.isUnset())
			.map(RoleRow::name)
			.toList();
		return (blocked.size() > NAMED) ? sentences.of("hero.BLOCKED.MANY", blocked.size())
				: sentences.of("hero.BLOCKED", blocked.size(), String.join(", ", blocked));
	}

	private static boolean isBlockedByHand(List<RoleRow> roles) {
		return roles.stream().anyMatch((role) -> role.mark() == RoleMark.BLOCKED && !role.isUnset());
	}

	private static String unset(List<RoleRow> roles, Sentences sentences) {
		List<RoleRow> waiting = roles.stream().filter(RoleRow::isUnset).toList();
		List<String> values = waiting.stream().flatMap((role) -> role.unset().stream()).distinct().toList();
		String names = (waiting.size() > NAMED) ? Act.counted(waiting.size(), 0, 0, sentences)
				: waiting.stream().map(RoleRow::name).collect(Collectors.joining(", "));
		return sentences.of("hero.UNSET", waiting.size(), names, values.size(), String.join(", ", values));
	}

	/** Of roles that are ready. */
	private static long byHand(List<RoleRow> roles) {
		return roles.stream().filter((role) -> role.action() == RoleAction.ADOPT).count();
	}

	private static long missingPolicies(WorkshopState state, Workshop workshop) {
		return workshop.customerPolicies()
			.stream()
			.filter((policy) -> state.roles()
				.stream()
				.flatMap((role) -> role.policies().stream())
				.anyMatch(
						(there) -> there.blueprint().name().equals(policy.name()) && there.status() == Status.MISSING))
			.count();
	}

	private static String running(@Nullable RunBanner work, Sentences sentences) {
		return (work == null || work.total() == 0) ? sentences.of("work.reading")
				: sentences.of("work." + work.action(), work.done(), work.total());
	}

	private static boolean isRemovable(WorkshopState state) {
		return state.roles().stream().anyMatch(Hero::isRemovable);
	}

	private static boolean isRemovable(RoleState role) {
		return role.ownership() == Ownership.CONSOLE
				|| role.policies().stream().anyMatch((policy) -> policy.ownership() == Ownership.CONSOLE);
	}

}
