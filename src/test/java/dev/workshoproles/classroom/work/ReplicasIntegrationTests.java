package dev.workshoproles.classroom.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.iam.IamClient;

import dev.workshoproles.account.InterceptedIam;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.classroom.work.WorkCause.Reason;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.runs.ClassOverException;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.RunRequest;
import dev.workshoproles.runs.RunService;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.testsupport.PostgresDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Replicas of a console share the acts for a class by one PostgreSQL database.
 */
class ReplicasIntegrationTests {

	private static final ActRequest CREATE = ActRequest.forAll(ActKind.CREATE);

	private static final int SEATS = 3 * WorkQueue.AT_ONCE;

	@TempDir
	private Path folder;

	private final SandboxIam iam = new SandboxIam();

	private final List<ClassUnderTest> replicas = new ArrayList<>();

	private final PostgresDatabase database = PostgresDatabase.empty();

	@AfterEach
	void close() {
		this.replicas.forEach(ClassUnderTest::close);
	}

	private ClassUnderTest replica(IamClient client, String more) throws IOException {
		ClassUnderTest replica = ClassUnderTest.inSandbox(client, ClassUnderTest.file(this.folder, SEATS, more),
				"--spring.datasource.url=" + this.database.url());
		this.replicas.add(replica);
		return replica;
	}

	private void assertEachSeatOnce(ClassUnderTest replica, ClassAct act, int seats) {
		assertThat(act.state()).as(() -> replica.acts().causes(act.id()).toString()).isEqualTo(ClassAct.State.DONE);
		assertThat(this.iam.listRoles((list) -> list.maxItems(1000)).roles()).hasSize(3 * seats);
		assertThat(replica.acts().record(act.id()).orElseThrow().seats()).hasSize(seats)
			.allSatisfy((seat) -> assertThat(seat.made()).isNotEmpty()
				.allSatisfy((thing) -> assertThat(thing.name()).startsWith(seat.namePrefix())));
		replica.awaitEmptyQueue();
		assertThat(replica.jdbc().sql("select count(*) from class_turn").query(Long.class).single()).isZero();
	}

	private static Map<String, Long> byReplica(ClassUnderTest replica, ClassAct act) {
		return replica.acts()
			.work(act.id())
			.stream()
			.map(SeatWork::replica)
			.collect(Collectors.groupingBy(String::valueOf, Collectors.counting()));
	}

	@Test
	void threeReplicasShareTheSeats() throws Exception {
		CountDownLatch allThere = new CountDownLatch(1);
		IamClient client = InterceptedIam.of(this.iam, (operation, request) -> {
			await(allThere);
			return request;
		});
		ClassUnderTest first = replica(client, "");
		replica(client, "");
		replica(client, "");
		String act = first.acts().start(CREATE, null).id();
		// Each has threads for a third of the seats, and takes no more.
		first.await(act, (now) -> now.progress().running() == SEATS);
		allThere.countDown();
		ClassAct ended = first.await(act);
		assertEachSeatOnce(first, ended, SEATS);
		assertThat(byReplica(first, ended)).hasSize(3)
			.allSatisfy((replica, seats) -> assertThat(seats).isEqualTo(WorkQueue.AT_ONCE));
	}

	@Test
	void aReplicaThatStopsHandsItsSeatsToTheOther() throws Exception {
		CountDownLatch gate = new CountDownLatch(1);
		AtomicInteger writes = new AtomicInteger();
		ClassUnderTest leaving = replica(InterceptedIam.of(this.iam, (operation, request) -> {
			if (operation.equals("CreateRole") && writes.incrementAndGet() > SEATS / 2) {
				await(gate);
			}
			return request;
		}), "");
		String act = leaving.acts().start(CREATE, null).id();
		Awaitility.await().atMost(ClassUnderTest.FOREVER).until(() -> writes.get() > SEATS / 2);
		ClassUnderTest staying = replica(this.iam, "");
		Thread stop = new Thread(leaving::close);
		stop.start();
		gate.countDown();
		ClassAct ended = staying.await(act);
		stop.join();
		this.replicas.remove(leaving);
		assertEachSeatOnce(staying, ended, SEATS);
	}

	@Test
	void aSeatsOwnRunIsWaitedForAndNoOtherSeatWaits() throws Exception {
		CountDownLatch gate = new CountDownLatch(1);
		IamClient client = InterceptedIam.of(this.iam, (operation, request) -> {
			if (operation.equals("CreateRole") && request.toString().contains("s05-")) {
				await(gate);
			}
			return request;
		});
		ClassUnderTest replica = replica(client, "");
		String own = replica.at("seat-05", RunService.class)
			.start(RunRequest.of(new PlanRequest(Action.APPLY, List.of(), false, false)), null)
			.id();
		String act = replica.acts().start(CREATE, null).id();
		ClassAct waiting = replica.await(act, (now) -> now.progress().done() == SEATS - 1);
		assertThat(waiting.progress().failed()).isZero();
		assertThat(waiting.endedAt()).isNull();
		assertThatExceptionOfType(ActInProgressException.class).isThrownBy(() -> replica.acts().start(CREATE, null))
			.satisfies((ex) -> {
				assertThat(ex.act()).isEqualTo(act);
				assertThat(ex.seats()).containsExactly("seat-05");
			});
		gate.countDown();
		assertThat(replica.await(act).progress().done()).isEqualTo(SEATS);
		RunHistory history = replica.at("seat-05", RunHistory.class);
		assertThat(history.find(own).orElseThrow().state()).isEqualTo(RunState.SUCCEEDED);
		assertThat(history.count()).isEqualTo(2);
	}

	@Test
	void whatWaitsWhenTheClassEndsIsNotCreatedAnyMore() throws Exception {
		CountDownLatch gate = new CountDownLatch(1);
		IamClient held = InterceptedIam.of(this.iam, (operation, request) -> {
			await(gate);
			return request;
		});
		ClassUnderTest before = replica(held, "");
		String act = before.acts().start(CREATE, null).id();
		before.await(act, (now) -> now.progress().running() == WorkQueue.AT_ONCE);
		ClassUnderTest after = replica(this.iam, "until: 2026-01-01T00:00Z\n");
		after.await(act, (now) -> now.progress().failed() == SEATS - WorkQueue.AT_ONCE);
		gate.countDown();
		ClassAct ended = after.await(act);
		assertThat(ended.progress().done()).isEqualTo(WorkQueue.AT_ONCE);
		assertThat(after.acts().causes(act)).extracting((group) -> group.cause().reason()).containsExactly(Reason.OVER);
		assertThatExceptionOfType(ClassOverException.class).isThrownBy(() -> after.acts().start(CREATE, null));
		assertThat(after.act(ActRequest.forAll(ActKind.REMOVE)).state()).isEqualTo(ClassAct.State.DONE);
		assertThat(this.iam.listRoles().roles()).isEmpty();
	}

	@Test
	void aClassThatSharesTheDatabaseHasItsOwnActs() throws Exception {
		SandboxIam others = new SandboxIam();
		ClassUnderTest ours = replica(this.iam, "");
		ClassUnderTest theirs = ClassUnderTest.inSandbox(others,
				Files.writeString(this.folder.resolve("theirs.yaml"),
						"title: Another\nseats:\n  - name: seat-01\n    prefix: x-\n"),
				"--spring.datasource.url=" + this.database.url());
		this.replicas.add(theirs);
		ClassAct created = ours.act(new ActRequest(ActKind.CREATE, List.of("seat-01"), false));
		assertThat(created.state()).isEqualTo(ClassAct.State.DONE);
		assertThat(theirs.acts().list(0, 10)).isEmpty();
		assertThat(theirs.acts().find(created.id())).isEmpty();
		assertThat(others.listRoles().roles()).isEmpty();
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
