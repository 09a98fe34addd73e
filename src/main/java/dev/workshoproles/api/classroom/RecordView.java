package dev.workshoproles.api.classroom;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

import dev.workshoproles.api.ActKindName;
import dev.workshoproles.api.ErrorView;
import dev.workshoproles.api.classroom.ActsView.Progress;
import dev.workshoproles.api.plans.UntouchedView;
import dev.workshoproles.classroom.Csv;
import dev.workshoproles.classroom.work.ClassAct;
import dev.workshoproles.classroom.work.ClassRecord;
import dev.workshoproles.classroom.work.SeatRecord;
import dev.workshoproles.classroom.work.WorkCause;
import dev.workshoproles.classroom.work.WorkState;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.roles.plan.ResourceType;

/**
 * What an act did, for the teacher to keep. As a table it has a line for each seat.
 */
@NamedInterface("classroom")
public record RecordView(String title, String id, ActKindName kind, boolean repair, ClassAct.State state,
		Instant startedAt, @Nullable Instant endedAt, Progress progress, AmountView made, AmountView removed,
		List<Seat> seats) implements CsvView {

	private static final List<String> HEADER = List.of("seat", "prefix", "account", "state", "startedAt", "endedAt",
			"made", "changed", "removed", "left", "failures", "cause");

	/**
	 * Puts a record into words.
	 * @param record the record
	 * @param texts the language
	 * @return the view
	 */
	public static RecordView of(ClassRecord record, Texts texts) {
		ClassAct act = record.act();
		return new RecordView(record.title(), act.id(), ActKindName.of(act.request().kind()), act.request().repair(),
				act.state(), act.startedAt(), act.endedAt(), Progress.of(act.progress()), AmountView.of(record::made),
				AmountView.of(record::removed), record.seats().stream().map((seat) -> Seat.of(seat, texts)).toList());
	}

	@Override
	public String csvName() {
		return fileName("csv");
	}

	/**
	 * The name for a file of it.
	 * @param extension the extension, without a dot
	 * @return the name
	 */
	public String fileName(String extension) {
		return "record-" + this.id + "." + extension;
	}

	@Override
	public String csv() {
		return Csv.of(HEADER, this.seats.stream().map(Seat::row).toList());
	}

	/**
	 * What it did at a seat.
	 *
	 * @param cause why it failed as a sentence, null if it did not
	 */
	record Seat(String seat, String namePrefix, String accountId, WorkState state, @Nullable Instant startedAt,
			@Nullable Instant endedAt, List<Thing> made, List<Thing> changed, List<Thing> removed,
			List<UntouchedView> left, List<Failure> failures, WorkCause.@Nullable Reason reason,
			@Nullable String cause) {

		static Seat of(SeatRecord seat, Texts texts) {
			WorkCause cause = seat.cause();
			return new Seat(seat.seat(), seat.namePrefix(), seat.accountId(), seat.state(), seat.startedAt(),
					seat.endedAt(), Thing.of(seat.made()), Thing.of(seat.changed()), Thing.of(seat.removed()),
					UntouchedView.of(seat.left(), texts),
					seat.failures().stream().map((failure) -> Failure.of(failure, texts)).toList(),
					(cause != null) ? cause.reason() : null, (cause != null) ? CauseView.message(cause, texts) : null);
		}

		private List<String> row() {
			return List.of(this.seat, this.namePrefix, this.accountId, this.state.name(), text(this.startedAt),
					text(this.endedAt), Thing.row(this.made), Thing.row(this.changed), Thing.row(this.removed),
					this.left.stream().map(UntouchedView::message).collect(Collectors.joining("; ")),
					this.failures.stream()
						.map((failure) -> failure.step() + ": " + failure.error().message())
						.collect(Collectors.joining("; ")),
					text(this.cause));
		}

		private static String text(@Nullable Object value) {
			return Objects.toString(value, "");
		}

	}

	/** A role, policy or instance profile. */
	record Thing(ResourceType type, String name) {

		private static List<Thing> of(List<SeatRecord.Thing> things) {
			return things.stream().map((thing) -> new Thing(thing.type(), thing.name())).toList();
		}

		private static String row(List<Thing> things) {
			return things.stream().map((thing) -> thing.type() + " " + thing.name()).collect(Collectors.joining("; "));
		}

	}

	/** A write that failed. */
	record Failure(String step, ErrorView error) {

		private static Failure of(SeatRecord.Failure failure, Texts texts) {
			return new Failure(failure.step(), Objects.requireNonNull(ErrorView.of(failure.error(), texts)));
		}

	}

}
