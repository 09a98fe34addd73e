package dev.workshoproles.seats;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A class: its seats, and when it ends.
 *
 * @param title its title
 * @param seats the seats in the order of the wall, at least one, with distinct names
 * @param until after this time seats can only look and remove, null for no end
 */
public record Classroom(String title, List<Seat> seats, @Nullable Instant until) {

	public Classroom {
		seats = List.copyOf(seats);
	}

	/**
	 * Whether the class is over.
	 * @param now the current time
	 * @return whether seats can only look and remove
	 */
	public boolean isOver(Instant now) {
		return this.until != null && !now.isBefore(this.until);
	}

}
