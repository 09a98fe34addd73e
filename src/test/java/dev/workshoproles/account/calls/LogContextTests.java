package dev.workshoproles.account.calls;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class LogContextTests {

	private final ExecutorService elsewhere = Executors.newSingleThreadExecutor();

	@AfterEach
	void forget() {
		this.elsewhere.shutdownNow();
		MDC.clear();
	}

	@Test
	void goesToTheThreadThatDoesTheWorkAndLeavesItAfterwards() throws Exception {
		AtomicReference<String> run = new AtomicReference<>();
		MDC.put("run", "1");
		Runnable work = LogContext.inCurrentContext(() -> run.set(MDC.get("run")));
		MDC.put("run", "2");
		this.elsewhere.submit(work).get();
		assertThat(run).hasValue("1");
		assertThat(this.elsewhere.submit(() -> MDC.get("run")).get()).isNull();
	}

	@Test
	void bringsThePriorityOfCallsWithIt() throws Exception {
		AtomicReference<CallPriority> priority = new AtomicReference<>();
		Runnable work = CallPriority
			.background(() -> LogContext.inCurrentContext(() -> priority.set(CallPriority.current())));
		assertThat(CallPriority.current()).isEqualTo(CallPriority.FOREGROUND);
		this.elsewhere.submit(work).get();
		assertThat(priority).hasValue(CallPriority.BACKGROUND);
		assertThat(this.elsewhere.submit(CallPriority::current).get()).isEqualTo(CallPriority.FOREGROUND);
	}

	@Test
	void givesWayToWhatTheThreadHadBefore() {
		MDC.put("run", "1");
		Runnable work = LogContext.inCurrentContext(() -> {
			throw new IllegalStateException(MDC.get("run"));
		});
		MDC.put("run", "2");
		MDC.put("step", "a");
		assertThatIllegalStateException().isThrownBy(work::run).withMessage("1");
		assertThat(MDC.getCopyOfContextMap()).containsOnly(Map.entry("run", "2"), Map.entry("step", "a"));
	}

}
