package dev.workshoproles.web.classroom;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.classroom.Csv;
import dev.workshoproles.classroom.work.ClassRecord;
import dev.workshoproles.classroom.work.SeatRecord;
import dev.workshoproles.classroom.work.SeatRecord.Failure;
import dev.workshoproles.classroom.work.SeatRecord.Thing;
import dev.workshoproles.classroom.work.WorkCause;
import dev.workshoproles.classroom.work.WorkState;
import dev.workshoproles.web.Sentences;

/**
 * The record of an act as a file for the teacher to keep.
 *
 * @param title the class
 * @param act the act's id
 * @param deed what it did
 * @param startedAt when it started
 * @param endedAt when it ended, null while in progress
 * @param seats what it did at each seat
 */
record RecordFile(String title, String act, Deed deed, Instant startedAt, @Nullable Instant endedAt, List<Line> seats) {

	private static final List<String> HEADER = List.of("seat", "prefix", "account", "state", "startedAt", "endedAt",
			"made", "changed", "removed", "left", "failures", "cause");

	/**
	 * What it did at a seat, in words where there is more to say than a name.
	 */
	record Line(String seat, String prefix, String account, WorkState state, @Nullable Instant startedAt,
			@Nullable Instant endedAt, List<String> made, List<String> changed, List<String> removed, List<String> left,
			List<String> failures, @Nullable String cause) {

		static Line of(SeatRecord seat, Sentences sentences) {
			WorkCause cause = seat.cause();
			return new Line(seat.seat(), seat.namePrefix(), seat.accountId(), seat.state(), seat.startedAt(),
					seat.endedAt(), names(seat.made()), names(seat.changed()), names(seat.removed()),
					seat.left().stream().map(sentences::of).toList(),
					seat.failures().stream().map((failure) -> said(failure, sentences)).toList(),
					(cause != null) ? String.join(" ", CauseText.of(cause, sentences).sentences()) : null);
		}

		private static List<String> names(List<Thing> things) {
			return things.stream().map((thing) -> thing.type() + " " + thing.name()).toList();
		}

		private static String said(Failure failure, Sentences sentences) {
			return failure.step() + ": " + sentences.of(failure.error());
		}

		List<String> values() {
			return List.of(this.seat, this.prefix, this.account, this.state.name(), text(this.startedAt),
					text(this.endedAt), joined(this.made), joined(this.changed), joined(this.removed),
					joined(this.left), joined(this.failures), text(this.cause));
		}

		private static String text(@Nullable Object value) {
			return Objects.toString(value, "");
		}

		private static String joined(List<String> values) {
			return String.join("; ", values);
		}

	}

	static RecordFile of(ClassRecord record, Sentences sentences) {
		return new RecordFile(record.title(), record.act().id(), Deed.of(record.act().request()),
				record.act().startedAt(), record.act().endedAt(),
				record.seats().stream().map((seat) -> Line.of(seat, sentences)).toList());
	}

	String csv() {
		return Csv.of(HEADER, this.seats.stream().map(Line::values).toList());
	}

	String name(String extension) {
		return "record-" + this.act + "." + extension;
	}

}
