package dev.workshoproles.api.classroom;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.api.ActionName;
import dev.workshoproles.api.ErrorView;
import dev.workshoproles.api.Paths;
import dev.workshoproles.api.Printable;
import dev.workshoproles.classroom.wall.SeatState;
import dev.workshoproles.classroom.wall.Wall;
import dev.workshoproles.classroom.wall.WallSeat;
import dev.workshoproles.classroom.work.ClassAct;
import dev.workshoproles.problem.Printout;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.RunSummary;
import dev.workshoproles.seats.Classroom;

/**
 * All seats of the class at one look.
 *
 * @param until when it ends, null for no end
 * @param over whether seats can only look and remove
 * @param acts the acts in progress
 */
record ClassView(String title, @Nullable Instant until, boolean over, Instant readAt, Summary summary,
		List<ActsView.Entry> acts, List<Seat> seats) implements Printable {

	static ClassView of(Classroom classroom, boolean over, Wall wall, List<ClassAct> inProgress, Texts texts) {
		return new ClassView(classroom.title(), classroom.until(), over, wall.at(), Summary.of(wall),
				inProgress.stream().map(ActsView.Entry::of).toList(),
				wall.seats().stream().map((seat) -> Seat.of(seat, texts)).toList());
	}

	@Override
	public void print(Printout out) {
		Texts texts = out.texts();
		out.paragraph(this.title);
		if (this.until != null) {
			out.paragraph(texts.say(this.over ? "end.over" : "end.at") + " " + this.until);
		}
		out.paragraph(this.summary.said(texts));
		this.acts.forEach(
				(act) -> out.say("api.text.in-progress", act.href(), act.progress().done(), act.progress().seats()));
		out.gap();
		out.table(this.seats.stream().map((seat) -> seat.row(texts)).toList());
		SeatErrors.print(this.seats.stream().map(Seat::error).filter(Objects::nonNull).toList(), out);
	}

	/** The number of seats by state. */
	record Summary(long seats, long notCreated, long ready, long drifted, long running, long failed, long unreadable) {

		private static Summary of(Wall wall) {
			return new Summary(wall.seats().size(), wall.count(SeatState.NOT_CREATED), wall.count(SeatState.READY),
					wall.count(SeatState.DRIFTED), wall.count(SeatState.RUNNING), wall.count(SeatState.FAILED),
					wall.count(SeatState.UNREADABLE));
		}

		private String said(Texts texts) {
			return Stream.of(SeatState.values())
				.filter((state) -> count(state) > 0)
				.map((state) -> texts.say("class.state." + state) + ": " + count(state))
				.collect(Collectors.joining(", "));
		}

		private long count(SeatState state) {
			return switch (state) {
				case NOT_CREATED -> this.notCreated;
				case READY -> this.ready;
				case DRIFTED -> this.drifted;
				case RUNNING -> this.running;
				case FAILED -> this.failed;
				case UNREADABLE -> this.unreadable;
			};
		}

	}

	/**
	 * A seat.
	 *
	 * @param accountId its account, null if unknown
	 * @param ready how many of its roles match the workshop
	 * @param roles how many it should have
	 * @param since since when it has the state, null if unknown
	 */
	record Seat(String name, String namePrefix, @Nullable String accountId, SeatState state, int ready, int roles,
			@Nullable LastRun lastRun, @Nullable Instant since, @Nullable ErrorView error, String href) {

		private static Seat of(WallSeat seat, Texts texts) {
			String name = seat.seat().name();
			return new Seat(name, seat.seat().namePrefix(), seat.accountId(), seat.state(), seat.ready(), seat.roles(),
					LastRun.of(name, seat.lastRun()), seat.since(), ErrorView.of(seat.error(), texts),
					Paths.atSeat(name, "/roles"));
		}

		private List<String> row(Texts texts) {
			return List.of(this.name, texts.say("class.state." + this.state),
					String.format(Locale.ROOT, "%d/%d", this.ready, this.roles),
					(this.since != null) ? texts.time(this.since) : "");
		}

	}

	/** The last run of a seat. */
	record LastRun(String id, ActionName action, RunState state, Instant startedAt, @Nullable Instant endedAt,
			String href) {

		private static @Nullable LastRun of(String seat, @Nullable RunSummary run) {
			return (run != null) ? new LastRun(run.id(), ActionName.of(run.request().action()), run.state(),
					run.startedAt(), run.endedAt(), Paths.atSeat(seat, "/runs/" + run.id())) : null;
		}

	}

}
