package dev.workshoproles.web.classroom;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.classroom.work.ActProgress;
import dev.workshoproles.classroom.work.ActRequest.Deed;
import dev.workshoproles.classroom.work.ClassAct;
import dev.workshoproles.classroom.work.ClassRecord;
import dev.workshoproles.classroom.work.SeatWork;
import dev.workshoproles.classroom.work.WorkCause;
import dev.workshoproles.classroom.work.WorkState;
import dev.workshoproles.roles.plan.ResourceType;
import dev.workshoproles.web.Act;
import dev.workshoproles.web.Sentences;
import dev.workshoproles.web.UntouchedText;
import dev.workshoproles.web.classroom.SeatGroup.Groups;
import dev.workshoproles.web.classroom.SeatGroup.Link;

/**
 * An act: how far it has got, and what came of it.
 *
 * @param id its id
 * @param deed what it does
 * @param state the state of the whole
 * @param heading what it does, and how far it has got
 * @param counts the number of seats by state, in the order of the bar
 * @param done the number of seats where it has ended
 * @param all the number of seats
 * @param rate how many seats a minute, null if not known yet
 * @param minutesLeft how long it may still take, null if not known
 * @param startedAt when it started
 * @param started the same in words
 * @param took how long it took, null while in progress
 * @param causes why it failed, and where
 * @param failed the names of the seats where it failed
 * @param left what it left as it is, and where; not known while in progress
 * @param result what it made or removed, null while in progress
 * @param now the seats where it is being done
 * @param seats each seat
 */
public record ActPage(String id, Deed deed, ClassAct.State state, String heading, Map<WorkState, Integer> counts,
		int done, int all, @Nullable Long rate, @Nullable Long minutesLeft, Instant startedAt, String started,
		@Nullable String took, List<SeatGroup> causes, List<String> failed, List<SeatGroup> left,
		@Nullable String result, List<Link> now, List<SeatLine> seats) {

	/** A rate of fewer seats or of a shorter time says nothing. */
	private static final int FEW = 3;

	private static final Duration SHORT = Duration.ofSeconds(3);

	private static final int MILLIS_PER_MINUTE = 60_000;

	private static final List<WorkState> ORDER = List.of(WorkState.DONE, WorkState.FAILED, WorkState.RUNNING,
			WorkState.WAITING);

	/**
	 * An act at a seat.
	 *
	 * @param seat the seat, and its run
	 * @param state how far it has got there
	 */
	public record SeatLine(Link seat, WorkState state) {
	}

	/**
	 * Puts the page together.
	 * @param record what it did, null while in progress
	 */
	static ActPage of(ClassAct act, List<SeatWork> work, @Nullable ClassRecord record, Instant now,
			Sentences sentences) {
		Deed deed = act.request().deed();
		ActProgress progress = act.progress();
		Map<WorkState, Integer> counts = new LinkedHashMap<>();
		ORDER.forEach((state) -> counts.put(state, progress.count(state)));
		Instant end = act.endedAt();
		Long perMinute = rate(act, work, now);
		return new ActPage(act.id(), deed, act.state(), sentences.of(act.sentence()), counts, progress.ended(),
				progress.total(), perMinute, (perMinute != null && end == null) ? left(progress, perMinute) : null,
				act.startedAt(), sentences.of(act.startedAt()),
				(end != null) ? sentences.of(Duration.between(act.startedAt(), end)) : null, causes(work, sentences),
				work.stream().filter((seat) -> seat.state() == WorkState.FAILED).map(SeatWork::seat).toList(),
				(record != null) ? left(record, sentences) : List.of(),
				(record != null) ? result(record, deed, sentences) : null,
				work.stream().filter((seat) -> seat.state() == WorkState.RUNNING).map(ActPage::link).toList(),
				work.stream().map((seat) -> new SeatLine(link(seat), seat.state())).toList());
	}

	private static @Nullable Long rate(ClassAct act, List<SeatWork> work, Instant now) {
		Instant end = act.endedAt();
		Duration lasted = Duration.between(act.startedAt(), (end != null) ? end : now);
		long ended = work.stream().filter((seat) -> seat.state().isEnded()).count();
		return (ended < FEW || lasted.compareTo(SHORT) < 0) ? null
				: Math.max(1, ended * MILLIS_PER_MINUTE / lasted.toMillis());
	}

	private static long left(ActProgress progress, long perMinute) {
		return (progress.total() - progress.ended() + perMinute - 1) / perMinute;
	}

	private static Link link(SeatWork work) {
		return new Link(work.seat(), work.runs().isEmpty() ? null : work.runs().get(work.runs().size() - 1));
	}

	private static List<SeatGroup> causes(List<SeatWork> work, Sentences sentences) {
		Groups groups = new Groups();
		work.forEach((seat) -> {
			WorkCause cause = seat.cause();
			if (cause != null) {
				groups.add(cause.likeness(), CauseText.of(cause, sentences), link(seat));
			}
		});
		return groups.all().stream().sorted((one, other) -> Integer.compare(other.count(), one.count())).toList();
	}

	/** What a failed act left is among the causes. */
	private static List<SeatGroup> left(ClassRecord record, Sentences sentences) {
		Groups groups = new Groups();
		record.seats()
			.stream()
			.filter((seat) -> !seat.left().isEmpty() && seat.state() != WorkState.FAILED)
			.forEach((seat) -> groups.add(CauseText.likeness(seat.left()),
					CauseText.of(UntouchedText.left(seat.left(), sentences)), new Link(seat.seat(), null)));
		return groups.all();
	}

	private static String result(ClassRecord record, Deed deed, Sentences sentences) {
		String made = sentences.of("class.result.CREATE", counted(record::made, sentences));
		String removed = sentences.of("class.result.REMOVE", counted(record::removed, sentences));
		long changed = record.seats().stream().mapToLong((seat) -> seat.changed().size()).sum();
		return switch (deed) {
			case CREATE -> made;
			case REPAIR -> List.of(made, removed, sentences.of("class.result.REPAIR", changed))
				.stream()
				.collect(Collectors.joining(" "));
			case REMOVE -> removed;
		};
	}

	private static String counted(ToLongFunction<ResourceType> count, Sentences sentences) {
		return Act.counted((int) count.applyAsLong(ResourceType.ROLE), (int) count.applyAsLong(ResourceType.POLICY),
				(int) count.applyAsLong(ResourceType.INSTANCE_PROFILE), sentences);
	}

	public boolean isRunning() {
		return this.state == ClassAct.State.RUNNING;
	}

	/** The names in one field of a form: a name has no space. */
	public String failedNames() {
		return String.join(" ", this.failed);
	}

	/** The states of an act at a seat. */
	public List<WorkState> states() {
		return ORDER;
	}

	/** Where the part of a state begins in the bar. */
	public int before(WorkState state) {
		return ORDER.subList(0, ORDER.indexOf(state))
			.stream()
			.mapToInt((one) -> this.counts.getOrDefault(one, 0))
			.sum();
	}

}
