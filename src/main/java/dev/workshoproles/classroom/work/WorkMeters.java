package dev.workshoproles.classroom.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * The metrics of acts: seats by state in the last act, and how long an act takes at a
 * seat.
 */
final class WorkMeters {

	private final MeterRegistry meters;

	WorkMeters(MeterRegistry meters) {
		this.meters = meters;
	}

	/**
	 * Shows the last act.
	 * @param count counts its seats in a state
	 */
	void watch(ToDoubleFunction<WorkState> count) {
		for (WorkState state : WorkState.values()) {
			Gauge.builder("console.class.act.seats", () -> count.applyAsDouble(state))
				.tag("state", lower(state))
				.register(this.meters);
		}
	}

	void ended(ActKind kind, SeatWork work) {
		Instant begin = work.startedAt();
		Instant end = work.endedAt();
		if (begin != null && end != null) {
			this.meters.timer("console.class.work", "kind", lower(kind), "outcome", lower(work.state()))
				.record(Duration.between(begin, end));
		}
	}

	private static String lower(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
