package dev.workshoproles.web.classroom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Seats of which the same is to be said, once.
 *
 * @param saying what is to be said
 * @param seats the first of the seats
 * @param more how many others there are
 */
public record SeatGroup(Saying saying, List<Link> seats, int more) {

	/** As many as one looks at one by one. */
	private static final int SHOWN = 24;

	/** How many seats there are. */
	public int count() {
		return this.seats.size() + this.more;
	}

	/**
	 * What is to be said.
	 *
	 * @param sentences what there is
	 * @param advice what to do about it, empty for nothing
	 * @param detail AWS's message, empty for none
	 */
	public record Saying(List<String> sentences, String advice, String detail) {
	}

	/**
	 * A seat, and where to look.
	 *
	 * @param seat its name
	 * @param run the run that says more, null for the seat's first page
	 */
	public record Link(String seat, @Nullable String run) {
	}

	/** Groups seats by what is to be said of them, in the order of the first of each. */
	static final class Groups {

		private final Map<Object, Saying> sayings = new LinkedHashMap<>();

		private final Map<Object, List<Link>> seats = new LinkedHashMap<>();

		/**
		 * Adds a seat.
		 * @param likeness what all of a group have in common
		 * @param saying what is to be said of the group if this is the first
		 */
		void add(Object likeness, Saying saying, Link seat) {
			this.sayings.putIfAbsent(likeness, saying);
			this.seats.computeIfAbsent(likeness, (first) -> new ArrayList<>()).add(seat);
		}

		List<SeatGroup> all() {
			return this.seats.entrySet().stream().map((group) -> {
				List<Link> all = group.getValue();
				List<Link> shown = List.copyOf(all.subList(0, Math.min(all.size(), SHOWN)));
				return new SeatGroup(Objects.requireNonNull(this.sayings.get(group.getKey())), shown,
						all.size() - shown.size());
			}).toList();
		}

	}

}
