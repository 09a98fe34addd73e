package dev.workshoproles.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The light beside what was just made or changed: amber until AWS's services can be
 * expected to know of it, then green. A page turns it by itself, without a script when it
 * is loaded again.
 *
 * @param from when it turns
 * @param time the same in words
 * @param seconds the seconds until then, the last one begun; 0 once it has turned
 */
public record UsableLight(Instant from, String time, long seconds) {

	public static @Nullable UsableLight of(Optional<Instant> from, Instant now, Sentences sentences) {
		return from.map((instant) -> new UsableLight(instant, sentences.time(instant), seconds(now, instant)))
			.orElse(null);
	}

	private static long seconds(Instant now, Instant from) {
		return Math.max(0, Math.floorDiv(Duration.between(now, from).toMillis() + 999, 1000));
	}

	public boolean isGreen() {
		return this.seconds == 0;
	}

}
