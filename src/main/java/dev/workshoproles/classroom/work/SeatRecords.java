package dev.workshoproles.classroom.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.classroom.work.SeatRecord.Failure;
import dev.workshoproles.classroom.work.SeatRecord.Thing;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.roles.plan.StepKind;
import dev.workshoproles.roles.plan.Untouched;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.RunStep;
import dev.workshoproles.runs.journal.Scope;
import dev.workshoproles.runs.journal.StepState;

/**
 * Records what runs did at a seat.
 */
final class SeatRecords {

	private SeatRecords() {
	}

	/**
	 * The record of an act at a seat.
	 * @param runs those that it began, in order
	 */
	static SeatRecord of(Scope place, SeatWork work, List<Run> runs) {
		Map<String, RunStep> done = new LinkedHashMap<>();
		Map<String, RunStep> failed = new LinkedHashMap<>();
		Map<String, RunStep> interrupted = new LinkedHashMap<>();
		for (Run run : runs) {
			// What an interrupted run may have done, the next one plans again if it did
			// not.
			interrupted.keySet().removeAll(run.steps().stream().map((step) -> step.step().id()).toList());
			if (!interrupted.isEmpty() && run.state() == RunState.SUCCEEDED) {
				done.putAll(interrupted);
				interrupted.clear();
			}
			failed.clear();
			run.steps().forEach((step) -> by(step.state(), done, failed, interrupted).put(step.step().id(), step));
		}
		Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
		return new SeatRecord(work.seat(), place.namePrefix(), place.accountId(), work.state(), work.startedAt(),
				work.endedAt(), things(done, Part.MADE), things(done, Part.CHANGED), things(done, Part.REMOVED),
				left(last, work.cause()), failures(failed), work.cause());
	}

	private static Map<String, RunStep> by(StepState state, Map<String, RunStep> done, Map<String, RunStep> failed,
			Map<String, RunStep> interrupted) {
		return switch (state) {
			case SUCCEEDED -> done;
			case FAILED -> failed;
			case INTERRUPTED -> interrupted;
			case PENDING, RUNNING, SKIPPED -> new LinkedHashMap<>();
		};
	}

	private static List<Thing> things(Map<String, RunStep> steps, Part part) {
		Set<Thing> made = new LinkedHashSet<>();
		Set<Thing> changed = new LinkedHashSet<>();
		Set<Thing> removed = new LinkedHashSet<>();
		steps.values().stream().map(RunStep::step).forEach((step) -> {
			Thing thing = new Thing(step.type(), step.target());
			switch (Part.of(step)) {
				case MADE -> made.add(thing);
				case REMOVED -> removed.add(thing);
				case CHANGED -> changed.add(thing);
			}
		});
		changed.removeAll(made);
		changed.removeAll(removed);
		return new ArrayList<>(switch (part) {
			case MADE -> made;
			case CHANGED -> changed;
			case REMOVED -> removed;
		});
	}

	private static List<Untouched> left(@Nullable Run last, @Nullable WorkCause cause) {
		Stream<Untouched> ofRun = (last != null) ? Stream.concat(last.left().stream(), last.blocked().stream())
				: Stream.empty();
		Stream<Untouched> ofCause = (cause != null) ? cause.blocked().stream() : Stream.empty();
		return Stream.concat(ofRun, ofCause).distinct().toList();
	}

	private static List<Failure> failures(Map<String, RunStep> failed) {
		List<Failure> failures = new ArrayList<>();
		failed.forEach((id, step) -> {
			AccountError error = step.error();
			if (error != null) {
				failures.add(new Failure(id, error));
			}
		});
		return failures;
	}

	/** What became of a role, policy or instance profile. */
	private enum Part {

		MADE, CHANGED, REMOVED;

		/** What is attached to a new role or parted from an old one is part of it. */
		static Part of(Step step) {
			if (step.subject().isEmpty() && step.kind() == StepKind.CREATE) {
				return MADE;
			}
			return (step.subject().isEmpty() && step.kind() == StepKind.DELETE) ? REMOVED : CHANGED;
		}

	}

}
