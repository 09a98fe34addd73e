package dev.workshoproles.practice;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A drill that somebody takes.
 *
 * @param drill the drill
 * @param role the role that the mistake is in
 * @param startedAt when the mistake was made
 * @param tries how often somebody said what is wrong
 * @param foundAt when that was right, null before
 * @param repairedAt when all roles were first seen ready again, null before
 */
public record Round(Drill drill, String role, Instant startedAt, int tries, @Nullable Instant foundAt,
		@Nullable Instant repairedAt) {

	static Round begin(Drill drill, String role, Instant now) {
		return new Round(drill, role, now, 0, null, null);
	}

	Round tried(boolean right, Instant now) {
		return new Round(this.drill, this.role, this.startedAt, this.tries + 1, right ? now : null, this.repairedAt);
	}

	Round repaired(Instant now) {
		return new Round(this.drill, this.role, this.startedAt, this.tries, this.foundAt, now);
	}

	/**
	 * Whether somebody has said what is wrong.
	 */
	public boolean isFound() {
		return this.foundAt != null;
	}

	/**
	 * Whether all roles have been ready again since.
	 */
	public boolean isRepaired() {
		return this.repairedAt != null;
	}

	/**
	 * How long it took to say what is wrong.
	 * @return null before
	 */
	public @Nullable Duration untilFound() {
		return (this.foundAt != null) ? Duration.between(this.startedAt, this.foundAt) : null;
	}

	/**
	 * How long it took until the roles were ready again.
	 * @return null before
	 */
	public @Nullable Duration untilRepaired() {
		return (this.repairedAt != null) ? Duration.between(this.startedAt, this.repairedAt) : null;
	}

}
