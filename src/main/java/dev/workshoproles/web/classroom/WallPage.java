package dev.workshoproles.web.classroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.classroom.wall.SeatState;
import dev.workshoproles.classroom.wall.Wall;
import dev.workshoproles.classroom.wall.WallSeat;
import dev.workshoproles.classroom.work.ActRequest.Deed;
import dev.workshoproles.classroom.work.ClassAct;
import dev.workshoproles.classroom.work.SeatWork;
import dev.workshoproles.classroom.work.WorkCause;
import dev.workshoproles.classroom.work.WorkState;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.runs.journal.RunSummary;
import dev.workshoproles.seats.Classroom;
import dev.workshoproles.web.Sentences;
import dev.workshoproles.web.classroom.SeatGroup.Groups;
import dev.workshoproles.web.classroom.SeatGroup.Link;
import dev.workshoproles.web.classroom.SeatGroup.Saying;

/**
 * The wall: all seats, and what is to be done.
 *
 * @param title the class
 * @param until when it ends, null if never
 * @param over whether it has ended
 * @param sentence the state of all seats together
 * @param total how many seats there are
 * @param counts the number of seats by state, problems first; states without seats are
 * absent
 * @param primary what to do, null if an act is in progress or there is nothing to do
 * @param seatsOfPrimary at how many seats that is
 * @param running the id of the act in progress, null for none
 * @param removable whether there may be something to remove
 * @param problems what is wrong at which seats
 * @param connect whether the console has no credentials that AWS accepts
 * @param seats all seats, in the order of the class
 */
public record WallPage(String title, @Nullable Instant until, boolean over, String sentence, int total,
		Map<SeatState, Long> counts, @Nullable Deed primary, long seatsOfPrimary, @Nullable String running,
		boolean removable, List<SeatGroup> problems, boolean connect, List<SeatTile> seats) {

	private static final List<SeatState> PROBLEMS_FIRST = List.of(SeatState.FAILED, SeatState.UNREADABLE,
			SeatState.DRIFTED, SeatState.RUNNING, SeatState.NOT_CREATED, SeatState.READY);

	/**
	 * Puts the page together.
	 * @param acts the last acts, newest first
	 * @param latest the last act at each seat
	 */
	static WallPage of(Classroom classroom, Wall wall, boolean over, List<ClassAct> acts, Map<String, SeatWork> latest,
			Sentences sentences) {
		Map<SeatState, Long> counts = new EnumMap<>(SeatState.class);
		wall.seats().forEach((seat) -> counts.merge(seat.state(), 1L, Long::sum));
		ClassAct running = acts.stream()
			.filter((act) -> act.state() == ClassAct.State.RUNNING)
			.findFirst()
			.orElse(null);
		Deed primary = (running != null) ? null : primary(wall, over);
		return new WallPage(classroom.title(), classroom.until(), over,
				(running != null) ? sentences.of(running.sentence()) : said(counts, wall.seats().size(), sentences),
				wall.seats().size(), sorted(counts), primary,
				(primary != null) ? wall.seats().stream().filter(concerned(primary)).count() : 0,
				(running != null) ? running.id() : null, wall.seats().stream().anyMatch(concerned(Deed.REMOVE)),
				problems(wall, latest, sentences),
				counts.getOrDefault(SeatState.UNREADABLE, 0L) == wall.seats().size()
						&& wall.seats().stream().allMatch(WallPage::needsCredentials),
				wall.seats().stream().map(SeatTile::of).toList());
	}

	/**
	 * Whether something is to be done at a seat, as far as the wall tells.
	 */
	static Predicate<WallSeat> concerned(Deed deed) {
		return switch (deed) {
			case CREATE -> (seat) -> seat.state() == SeatState.NOT_CREATED
					|| (seat.state() == SeatState.FAILED && !wasRemoving(seat));
			case REPAIR -> (seat) -> seat.state() == SeatState.DRIFTED;
			case REMOVE -> (seat) -> seat.state() != SeatState.NOT_CREATED && seat.state() != SeatState.UNREADABLE;
		};
	}

	private static boolean wasRemoving(WallSeat seat) {
		RunSummary last = seat.lastRun();
		return last != null && last.request().action() == Action.REMOVE;
	}

	private static @Nullable Deed primary(Wall wall, boolean over) {
		if (!over) {
			for (Deed deed : List.of(Deed.CREATE, Deed.REPAIR)) {
				if (wall.seats().stream().anyMatch(concerned(deed))) {
					return deed;
				}
			}
		}
		boolean isToRemove = over || wall.seats().stream().anyMatch((seat) -> seat.state() == SeatState.FAILED);
		return (isToRemove && wall.seats().stream().anyMatch(concerned(Deed.REMOVE))) ? Deed.REMOVE : null;
	}

	private static boolean needsCredentials(WallSeat seat) {
		AccountError error = seat.error();
		return error != null && (error.kind() == AccountError.Kind.NO_CREDENTIALS
				|| error.kind() == AccountError.Kind.REJECTED_CREDENTIALS);
	}

	private static Map<SeatState, Long> sorted(Map<SeatState, Long> counts) {
		Map<SeatState, Long> sorted = new LinkedHashMap<>();
		PROBLEMS_FIRST.stream()
			.filter(counts::containsKey)
			.forEach((state) -> sorted.put(state, counts.getOrDefault(state, 0L)));
		return sorted;
	}

	private static String said(Map<SeatState, Long> counts, int total, Sentences sentences) {
		long ready = counts.getOrDefault(SeatState.READY, 0L);
		if (ready == total) {
			return sentences.of("class.all-ready", total);
		}
		if (counts.getOrDefault(SeatState.NOT_CREATED, 0L) == total) {
			return sentences.of("class.none-created", total);
		}
		List<String> others = new ArrayList<>();
		PROBLEMS_FIRST.stream()
			.filter((state) -> state != SeatState.READY && counts.containsKey(state))
			.forEach((state) -> others.add(sentences.of("class.some." + state, counts.getOrDefault(state, 0L))));
		return sentences.of("class.some", ready, total, String.join(", ", others));
	}

	private static List<SeatGroup> problems(Wall wall, Map<String, SeatWork> latest, Sentences sentences) {
		Groups groups = new Groups();
		wall.seats().forEach((seat) -> {
			AccountError error = seat.error();
			WorkCause cause = cause(seat, latest.get(seat.seat().name()));
			RunSummary last = seat.lastRun();
			Link link = new Link(seat.seat().name(), (last != null && cause == null) ? last.id() : null);
			if (seat.state() == SeatState.UNREADABLE && error != null) {
				groups.add(CauseText.likeness(error), CauseText.of(error, sentences), new Link(link.seat(), null));
			}
			else if (cause != null) {
				groups.add(cause.likeness(), CauseText.of(cause, sentences), link);
			}
			else if (seat.state() == SeatState.FAILED) {
				groups.add(SeatState.FAILED, said(SeatState.FAILED, sentences), link);
			}
			else if (seat.state() == SeatState.DRIFTED) {
				groups.add(SeatState.DRIFTED, said(SeatState.DRIFTED, sentences), new Link(link.seat(), null));
			}
		});
		return groups.all();
	}

	private static Saying said(SeatState state, Sentences sentences) {
		return new Saying(List.of(sentences.of("class.problem." + state)),
				sentences.of("class.problem." + state + ".advice"), "");
	}

	/** Why the last act failed at a seat that has not been put right since. */
	private static @Nullable WorkCause cause(WallSeat seat, @Nullable SeatWork work) {
		if (work == null || work.state() != WorkState.FAILED || work.endedAt() == null
				|| seat.state() == SeatState.READY || seat.state() == SeatState.RUNNING) {
			return null;
		}
		RunSummary last = seat.lastRun();
		boolean isLater = last != null && !work.runs().contains(last.id()) && last.startedAt().isAfter(work.endedAt());
		return isLater ? null : work.cause();
	}

	/**
	 * The seats that are looked for.
	 * @param text part of a name, null or empty for any
	 * @param state their state, null for any
	 */
	List<SeatTile> found(@Nullable String text, @Nullable SeatState state) {
		String wanted = (text != null) ? text.strip().toLowerCase(Locale.ROOT) : "";
		return this.seats.stream()
			.filter((seat) -> state == null || seat.state() == state)
			.filter((seat) -> seat.name().contains(wanted))
			.toList();
	}

	/** Whether all seats are ready, so that the teacher can let people in. */
	public boolean isReady() {
		return this.counts.getOrDefault(SeatState.READY, 0L) == this.total && !this.over;
	}

	/** How many seats can be repaired while something else comes first. */
	public long repairable() {
		return (this.primary == Deed.CREATE) ? this.counts.getOrDefault(SeatState.DRIFTED, 0L) : 0;
	}

	/** The states that a seat can be in. */
	public List<SeatState> states() {
		return PROBLEMS_FIRST;
	}

	/**
	 * Where the part of a state begins in the bar.
	 */
	public long before(SeatState state) {
		long before = 0;
		for (Map.Entry<SeatState, Long> count : this.counts.entrySet()) {
			if (count.getKey() == state) {
				return before;
			}
			before += count.getValue();
		}
		return before;
	}

}
