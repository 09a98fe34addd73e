package dev.workshoproles.runs;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class ScheduledFailuresTests {

	private final AtomicLong nanos = new AtomicLong();

	private final ScheduledFailures failures = new ScheduledFailures(this.nanos::get);

	@Test
	void anOutageOfTheDatabaseIsOneLineHoweverLongItIs(CapturedOutput output) {
		for (int i = 0; i < 100; i++) {
			this.failures.handleError(outage());
			this.nanos.addAndGet(Duration.ofSeconds(35).toNanos());
		}
		assertThat(output.getAll().lines()).hasSize(1)
			.first()
			.asString()
			.contains("The database cannot be used (UNAVAILABLE)", "Connection to db:5432 refused")
			.doesNotContain("second line");
	}

	@Test
	void theNextOutageIsAnotherLine(CapturedOutput output) {
		this.failures.handleError(outage());
		this.nanos.addAndGet(Duration.ofMinutes(3).toNanos());
		this.failures.handleError(outage());
		assertThat(output.getAll().lines()).hasSize(2);
	}

	@Test
	void aMistakeOfTheConsoleKeepsItsStackTrace(CapturedOutput output) {
		this.failures.handleError(new IllegalStateException("A mistake"));
		assertThat(output).contains("A scheduled task failed", "IllegalStateException: A mistake", "\tat ");
	}

	private static Exception outage() {
		return new CannotGetJdbcConnectionException("No connection",
				new SQLTransientConnectionException("Connection to db:5432 refused\nsecond line"));
	}

	@Nested
	@SpringBootTest
	class InTheConsole {

		@Autowired
		private TaskScheduler scheduler;

		@Test
		void theyAreToldOfEachTask() {
			assertThat(ReflectionTestUtils.getField(this.scheduler, "errorHandler"))
				.isInstanceOf(ScheduledFailures.class);
		}

	}

}
