package dev.workshoproles.access.signin;

import java.time.Duration;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import dev.workshoproles.seats.Seat;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class ClosedDoorsTests {

	private static final Seat ANA = new Seat("seat-1", "s1-", null);

	private static final Seat BAO = new Seat("seat-2", "s2-", null);

	private final MeterRegistry meters = new SimpleMeterRegistry();

	private long nanos = Long.MIN_VALUE;

	private final ClosedDoors doors = new ClosedDoors(this.meters, () -> this.nanos);

	@Test
	void countsEachAndLogsOneAMinute(CapturedOutput output) {
		this.doors.note(ANA, Optional.of(BAO));
		for (int time = 0; time < 1000; time++) {
			this.doors.note(BAO, Optional.empty());
		}
		assertThat(lines(output)).isEqualTo(1);
		assertThat(output).contains("Somebody of the seat seat-1 asked for the seat seat-2")
			.contains("since the last line like this: 1");
		this.nanos += Duration.ofMinutes(1).toNanos();
		this.doors.note(ANA, Optional.empty());
		assertThat(lines(output)).isEqualTo(2);
		assertThat(output).contains("asked for something that is no seat's")
			.contains("since the last line like this: 1001");
		assertThat(count("seat")).isEqualTo(1);
		assertThat(count("class")).isEqualTo(1001);
	}

	private double count(String door) {
		return this.meters.get("console.class.denied").tag("door", door).counter().count();
	}

	private static long lines(CapturedOutput output) {
		return output.getAll().lines().filter((line) -> line.contains("answered with 404")).count();
	}

}
