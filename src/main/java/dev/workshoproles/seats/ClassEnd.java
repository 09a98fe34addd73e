package dev.workshoproles.seats;

import java.time.Instant;
import java.time.InstantSource;

import org.jspecify.annotations.Nullable;

/**
 * The end of the class, after which seats can only look and remove.
 */
public final class ClassEnd {

	private final @Nullable Classroom classroom;

	private final InstantSource clock;

	/**
	 * Creates the end of a class.
	 * @param classroom the class, null for a console with one seat, which has no end
	 * @param clock tells whether it is over
	 */
	public ClassEnd(@Nullable Classroom classroom, InstantSource clock) {
		this.classroom = classroom;
		this.clock = clock;
	}

	/**
	 * When the class ends, or has ended.
	 * @return null if it has no end
	 */
	public @Nullable Instant time() {
		return (this.classroom != null) ? this.classroom.until() : null;
	}

	/**
	 * Whether the class is over.
	 * @return whether seats can only look and remove
	 */
	public boolean isOver() {
		return this.classroom != null && this.classroom.isOver(this.clock.instant());
	}

}
