package dev.workshoproles.web.classroom;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.classroom.work.ClassAct;
import dev.workshoproles.web.Sentences;

/**
 * The acts of the class, newest first.
 *
 * @param acts the acts of one page
 * @param page the number of the page, from 0
 * @param more whether there are older ones
 */
public record ActsPage(List<Entry> acts, int page, boolean more) {

	private static final int SIZE = 20;

	/**
	 * One act.
	 *
	 * @param what what it does, and how far it has got
	 */
	public record Entry(String id, String what, ClassAct.State state, int done, int all, Instant startedAt,
			String started, @Nullable String took) {

		private static Entry of(ClassAct act, Sentences sentences) {
			Instant end = act.endedAt();
			return new Entry(act.id(), sentences.of("class.do." + act.request().deed(), act.progress().total()),
					act.state(), act.progress().done(), act.progress().total(), act.startedAt(),
					sentences.of(act.startedAt()),
					(end != null) ? sentences.of(Duration.between(act.startedAt(), end)) : null);
		}

	}

	/**
	 * Puts a page together.
	 * @param acts lists acts, by the number of a page and its size
	 */
	static ActsPage of(Listing acts, int wanted, Sentences sentences) {
		int page = Math.max(0, wanted);
		List<ClassAct> found = acts.list(page, SIZE);
		return new ActsPage(found.stream().map((act) -> Entry.of(act, sentences)).toList(), page,
				found.size() == SIZE && !acts.list(page + 1, SIZE).isEmpty());
	}

	/** Where the acts come from. */
	@FunctionalInterface
	interface Listing {

		List<ClassAct> list(int page, int size);

	}

}
