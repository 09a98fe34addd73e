package dev.workshoproles.web.practise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.practice.Drill;
import dev.workshoproles.practice.Drills;
import dev.workshoproles.practice.Mistake;
import dev.workshoproles.practice.Remedy;
import dev.workshoproles.practice.Round;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.web.Sentences;

/**
 * The drill on the page.
 *
 * @param state how far it has come
 * @param round the drill, null if none was taken yet
 * @param offered the drills to choose from
 * @param roles the roles that a mistake can be in
 * @param result how it was found and repaired, in words; empty before
 * @param solution the commands that have to be run by hand, empty if none or not known
 * @param done what was taken so far, the latest first
 */
public record DrillPanel(State state, @Nullable Round round, List<Drill> offered, List<String> roles, String result,
		String solution, List<Row> done) {

	/** How far a drill has come. */
	public enum State {

		/** None is going on. */
		IDLE,

		/** The mistake is to be found. */
		FIND,

		/** The mistake is to be repaired. */
		REPAIR

	}

	/**
	 * A drill that was taken.
	 *
	 * @param drill the drill
	 * @param role where the mistake was
	 * @param tries how often somebody said what is wrong
	 * @param found how long that took, empty if nobody found it
	 * @param repaired how long the repair took, empty if there was none
	 */
	public record Row(Drill drill, String role, int tries, String found, String repaired) {
	}

	static DrillPanel of(Drills drills, Commands commands, Sentences sentences) {
		List<Round> rounds = drills.rounds();
		Round last = rounds.isEmpty() ? null : rounds.get(rounds.size() - 1);
		State state = state(last);
		List<Step> solution = (state == State.REPAIR && last != null && last.drill().remedy() == Remedy.BY_HAND)
				? drills.mistake(last).map(Mistake::solution).orElse(List.of()) : List.of();
		List<Row> done = new ArrayList<>();
		rounds.subList(0, (state == State.IDLE) ? rounds.size() : rounds.size() - 1)
			.forEach((round) -> done.add(0, new Row(round.drill(), round.role(), round.tries(),
					time(round.untilFound(), sentences), time(round.untilRepaired(), sentences))));
		return new DrillPanel(state, last, List.copyOf(drills.offered().keySet()),
				commands.hand().workshop().roles().stream().map(RoleBlueprint::name).toList(),
				(last != null) ? result(last, sentences) : "", commands.of(solution), List.copyOf(done));
	}

	private static State state(@Nullable Round last) {
		if (last == null || last.isRepaired()) {
			return State.IDLE;
		}
		return last.isFound() ? State.REPAIR : State.FIND;
	}

	private static String result(Round round, Sentences sentences) {
		if (!round.isFound()) {
			return "";
		}
		return sentences.of("practise.found.in", round.tries(), time(round.untilFound(), sentences));
	}

	private static String time(@Nullable Duration duration, Sentences sentences) {
		return (duration != null) ? sentences.of("practise.seconds", duration.toSeconds()) : "";
	}

}
