package dev.workshoproles.api.classroom;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.api.ActKindName;
import dev.workshoproles.api.Paths;
import dev.workshoproles.api.Printable;
import dev.workshoproles.api.classroom.ActsView.Progress;
import dev.workshoproles.classroom.work.CauseGroup;
import dev.workshoproles.classroom.work.ClassAct;
import dev.workshoproles.classroom.work.SeatWork;
import dev.workshoproles.classroom.work.WorkState;
import dev.workshoproles.problem.Printout;
import dev.workshoproles.problem.Texts;

/**
 * An act in its current state.
 *
 * @param message what it has come to
 */
record ActView(String id, ActKindName kind, boolean repair, ClassAct.State state, String message, Instant startedAt,
		@Nullable Instant endedAt, Progress progress, List<CauseView> causes, List<Seat> seats) implements Printable {

	static ActView of(ClassAct act, List<SeatWork> work, Texts texts) {
		return new ActView(act.id(), ActKindName.of(act.request().kind()), act.request().repair(), act.state(),
				texts.say(act.sentence()), act.startedAt(), act.endedAt(), Progress.of(act.progress()),
				CauseGroup.of(work).stream().map((cause) -> CauseView.of(cause, texts)).toList(),
				work.stream().map(Seat::of).toList());
	}

	@Override
	public void print(Printout out) {
		out.paragraph(this.message + ".");
		out.gap();
		out.table(this.seats.stream()
			.map((seat) -> List.of(seat.seat(), out.texts().say("class.work." + seat.state())))
			.toList());
		if (!this.causes.isEmpty()) {
			out.gap();
			this.causes.forEach((cause) -> cause.print(out));
		}
		if (this.state == ClassAct.State.RUNNING) {
			out.heading("api.text.follow", Paths.act(this.id));
		}
	}

	/**
	 * An act at a seat.
	 *
	 * @param runs the addresses of the runs that it began there
	 */
	record Seat(String seat, WorkState state, List<String> runs, @Nullable Instant startedAt,
			@Nullable Instant endedAt) {

		static Seat of(SeatWork work) {
			return new Seat(work.seat(), work.state(),
					work.runs().stream().map((run) -> Paths.atSeat(work.seat(), "/runs/" + run)).toList(),
					work.startedAt(), work.endedAt());
		}

	}

}
