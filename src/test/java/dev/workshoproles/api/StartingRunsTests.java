package dev.workshoproles.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.CreatePolicyRequest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

import dev.workshoproles.api.ApiClient.Answer;
import dev.workshoproles.runs.RunHistory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.willAnswer;

@ConsoleTest
class StartingRunsTests {

	private static final String APPLY = "{\"action\":\"apply\"}";

	@MockitoSpyBean
	private IamClient iam;

	@Autowired
	private RunHistory history;

	private ApiClient api;

	@BeforeEach
	void nothingThere(@LocalServerPort int port) {
		this.api = new ApiClient(port);
		this.api.run("{\"action\":\"remove\"}");
	}

	@AfterEach
	void nothingUnderWay() {
		this.history.running().ifPresent((run) -> this.history.await(run, Duration.ofSeconds(10)));
	}

	@Test
	void letsOneOfManyStartsIn() throws Exception {
		CountDownLatch release = holdWrites();
		List<Answer> answers = simultaneously(50, () -> this.api.post("/api/v1/runs", APPLY), release);
		List<Answer> started = answers.stream().filter((answer) -> answer.status() == 202).toList();
		assertThat(started).hasSize(1);
		String run = started.get(0).header("Location");
		assertThat(answers).filteredOn((answer) -> answer.status() == 409).hasSize(49).allSatisfy((answer) -> {
			assertThat(answer.text("run")).isEqualTo(run);
			assertThat(answer.header("Location")).isEqualTo(run);
			assertThat(answer.text("type")).isEqualTo("urn:workshop-roles:problem:run-in-progress");
		});
	}

	@Test
	void startsOneRunForAnIdempotencyKey() throws Exception {
		CountDownLatch release = holdWrites();
		List<Answer> answers = simultaneously(10, () -> this.api.post("/api/v1/runs", APPLY, "Idempotency-Key", "one~"),
				release);
		assertThat(answers).extracting(Answer::status).containsOnly(202);
		assertThat(answers).extracting((answer) -> answer.text("id")).containsOnly(answers.get(0).text("id"));
		Answer other = this.api.post("/api/v1/runs", "{\"action\":\"remove\"}", "Idempotency-Key", "one~");
		assertThat(other.status()).isEqualTo(422);
		assertThat(other.text("type")).isEqualTo("urn:workshop-roles:problem:idempotency-key-reused");
	}

	@Test
	void answersBeforeTheEndWhenTheWaitIsOver() {
		CountDownLatch release = holdWrites();
		Answer waited = this.api.post("/api/v1/runs", APPLY, "Prefer", "respond-async, wait=1");
		release.countDown();
		assertThat(waited.status()).isEqualTo(202);
		assertThat(waited.text("state")).isEqualTo("RUNNING");
		assertThat(waited.header("Preference-Applied")).isEmpty();
		assertThat(waited.header("Location")).isEqualTo("/api/v1/runs/" + waited.text("id"));
	}

	/** No run ends before the latch is released. */
	private CountDownLatch holdWrites() {
		CountDownLatch latch = new CountDownLatch(1);
		willAnswer((call) -> {
			latch.await();
			return call.callRealMethod();
		}).given(this.iam).createPolicy(any(CreatePolicyRequest.class));
		return latch;
	}

	private static List<Answer> simultaneously(int times, Supplier<Answer> call, CountDownLatch release)
			throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(times);
		CountDownLatch go = new CountDownLatch(1);
		try {
			List<Future<Answer>> answers = IntStream.range(0, times).mapToObj((number) -> threads.submit(() -> {
				go.await();
				return call.get();
			})).toList();
			go.countDown();
			List<Answer> all = new ArrayList<>();
			for (Future<Answer> answer : answers) {
				all.add(answer.get());
			}
			return all;
		}
		finally {
			release.countDown();
			threads.shutdown();
		}
	}

}
