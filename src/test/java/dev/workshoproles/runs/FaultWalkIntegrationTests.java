package dev.workshoproles.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every call of creating, of repairing each kind of drift, of adopting and of removing
 * goes wrong in every way.
 */
@ExtendWith(UnloggedSteps.class)
class FaultWalkIntegrationTests {

	private static final Logger logger = LoggerFactory.getLogger(FaultWalkIntegrationTests.class);

	@Test
	void noFaultAtAnyCallLosesDoublesOrTouchesWhatIsForeign() throws Exception {
		// Side by side, for a fault that delays an answer leaves the processor to others.
		ExecutorService threads = Executors.newFixedThreadPool(4);
		List<Future<FaultWalk.Report>> walks = new ArrayList<>();
		Scene.all().forEach((scene) -> walks.add(threads.submit(() -> {
			try (FaultWalk walk = new FaultWalk(scene)) {
				return walk.walk();
			}
		})));
		threads.shutdown();
		List<String> failures = new ArrayList<>();
		int pairs = 0;
		for (Future<FaultWalk.Report> walk : walks) {
			FaultWalk.Report report = walk.get();
			logger.info("Fault walk, {}: {} calls, {} pairs of fault and call, {} failed", report.scene(),
					report.calls(), report.pairs(), report.failures().size());
			pairs += report.pairs();
			failures.addAll(report.failures());
		}
		logger.info("Fault walk: {} pairs of fault and call, {} failed", pairs, failures.size());
		assertThat(failures).isEmpty();
		assertThat(pairs).isGreaterThan(500);
	}

}
