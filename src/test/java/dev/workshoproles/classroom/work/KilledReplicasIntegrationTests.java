package dev.workshoproles.classroom.work;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.iam.model.Role;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.workshoproles.account.InterceptedIam;
import dev.workshoproles.testsupport.PostgresDatabase;
import dev.workshoproles.testsupport.iam.IamServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Replicas are killed, as by {@code kill -9}, at random moments of acts for all seats,
 * and others take their places. Takes minutes, so it runs only if asked for:
 * {@code ./mvnw -Dtest=KilledReplicasIntegrationTests -DexcludedGroups= test}, with
 * {@code -Dkills=20} and {@code -Dreplicas=3}.
 */
@Tag("kills")
class KilledReplicasIntegrationTests {

	private static final Logger logger = LoggerFactory.getLogger(KilledReplicasIntegrationTests.class);

	private static final int SEATS = 90;

	private static final int KILLS = Integer.getInteger("kills", 20);

	private static final int REPLICAS = Integer.getInteger("replicas", 3);

	private static final long SEED = Long.getLong("seed", System.nanoTime());

	private static final Duration CALL = Duration.ofMillis(50);

	private static final Duration AWAY = Duration.ofSeconds(30);

	@TempDir
	private Path folder;

	private final Random random = new Random(SEED);

	private final List<ReplicaProcess> replicas = new ArrayList<>();

	@Test
	void noSeatIsLostDoubledOrForeign() throws Exception {
		Path file = ClassUnderTest.file(this.folder, SEATS);
		String database = PostgresDatabase.empty().url();
		try (IamServer iam = slowIam()) {
			try (ClassUnderTest teacher = new ClassUnderTest(ReplicaProcess.console(iam.endpoint(), file, database))) {
				// The teacher only asks: all work is done by those who are killed.
				teacher.console().context().getBean(WorkQueue.class).stop();
				for (int replica = 0; replica < REPLICAS; replica++) {
					this.replicas.add(replica(iam, file, database, replica));
				}
				for (ReplicaProcess replica : this.replicas) {
					replica.ready();
				}
				int kills = 0;
				Map<String, Integer> work = new TreeMap<>();
				for (int act = 0; kills < KILLS; act++) {
					kills += act(teacher, iam, file, database, kills, act % 2 == 0 ? ActKind.CREATE : ActKind.REMOVE,
							work);
				}
				logger.info("{} kills, seed {}: seats by replica {}", kills, SEED, work.values());
				assertNoTwoRunsAtOnce(teacher);
			}
			finally {
				this.replicas.forEach(ReplicaProcess::close);
			}
		}
	}

	@Test
	void goesOnByItselfAfterTheDatabaseWasAway() throws Exception {
		Path file = ClassUnderTest.file(this.folder, SEATS);
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
			.setDataDirectory(this.folder.resolve("postgres"))
			.setCleanDataDirectory(false)
			.setPort(freePort());
		EmbeddedPostgres postgres = builder.start();
		try (IamServer iam = slowIam()) {
			String database = postgres.getJdbcUrl("postgres", "postgres");
			try (ClassUnderTest teacher = new ClassUnderTest(ReplicaProcess.console(iam.endpoint(), file, database))) {
				this.replicas.add(replica(iam, file, database, 1).ready());
				String act = teacher.acts().start(ActRequest.forAll(ActKind.CREATE), null).id();
				teacher.await(act, (now) -> now.progress().done() > 0);
				postgres.close();
				Instant away = Instant.now();
				LockSupport.parkNanos(AWAY.toNanos());
				postgres = builder.start();
				Instant back = Instant.now();
				ClassAct ended = Awaitility.await()
					.atMost(Duration.ofMinutes(5))
					.ignoreExceptions()
					.until(() -> teacher.acts().find(act).orElseThrow(),
							(now) -> now.state() != ClassAct.State.RUNNING);
				logger.info("{} without a database; done {} after it was back: {}", Duration.between(away, back),
						Duration.between(back, Instant.now()), ended.progress());
				assertThat(ended.state()).as(() -> teacher.acts().causes(act).toString())
					.isEqualTo(ClassAct.State.DONE);
				assertThat(iam.iam().listRolesPaginator().roles().stream().count()).isEqualTo(3 * SEATS);
				assertNoTwoRunsAtOnce(teacher);
			}
			finally {
				this.replicas.forEach(ReplicaProcess::close);
			}
		}
		finally {
			postgres.close();
		}
	}

	/** How much one replica does in what time, undisturbed. */
	@Test
	void createsManySeats() throws Exception {
		int seats = Integer.getInteger("seats", 300);
		try (IamServer iam = slowIam();
				ClassUnderTest teacher = new ClassUnderTest(ReplicaProcess.console(iam.endpoint(),
						ClassUnderTest.file(this.folder, seats), PostgresDatabase.empty().url()))) {
			for (ActKind kind : ActKind.values()) {
				iam.forget();
				Instant begin = Instant.now();
				String act = teacher.acts().start(ActRequest.forAll(kind), null).id();
				teacher.await(act, (now) -> now.progress().done() >= 10);
				Duration first = Duration.between(begin, Instant.now());
				ClassAct ended = teacher.await(act);
				assertThat(ended.state()).as(() -> teacher.acts().causes(act).toString())
					.isEqualTo(ClassAct.State.DONE);
				logger.info("{} at {} seats in {}, the first ten in {}: {} calls", kind, seats,
						Duration.between(begin, Instant.now()), first, iam.requests().size());
			}
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static IamServer slowIam() {
		IamServer iam = new IamServer();
		iam.answerWith((client) -> InterceptedIam.of(client, (operation, request) -> {
			LockSupport.parkNanos(CALL.toNanos());
			return request;
		}));
		return iam;
	}

	private ReplicaProcess replica(IamServer iam, Path file, String database, int number) throws Exception {
		return ReplicaProcess.start(iam.endpoint(), file, database, this.folder.resolve(number + ".log"));
	}

	private int act(ClassUnderTest teacher, IamServer iam, Path file, String database, int before, ActKind kind,
			Map<String, Integer> work) throws Exception {
		Instant begin = Instant.now();
		String act = teacher.acts().start(ActRequest.forAll(kind), null).id();
		int kills = 0;
		while (before + kills < KILLS && teacher.acts().find(act).orElseThrow().state() == ClassAct.State.RUNNING) {
			LockSupport.parkNanos(Duration.ofMillis(this.random.nextInt(8_000)).toNanos());
			int victim = this.random.nextInt(this.replicas.size());
			this.replicas.get(victim).kill();
			kills++;
			this.replicas.set(victim, replica(iam, file, database, 100 + before + kills));
		}
		ClassAct ended = teacher.await(act);
		assertThat(ended.state()).as(() -> teacher.acts().causes(act).toString()).isEqualTo(ClassAct.State.DONE);
		assertThat(ended.progress().done()).isEqualTo(SEATS);
		List<String> roles = iam.iam().listRolesPaginator().roles().stream().map(Role::roleName).toList();
		assertThat(roles.size()).isEqualTo((kind == ActKind.CREATE) ? 3 * SEATS : 0);
		assertThat(roles).allMatch((name) -> name.matches("s(0[1-9]|[1-8][0-9]|90)-.*"));
		List<SeatWork> seats = teacher.acts().work(act);
		seats.forEach((seat) -> work.merge(String.valueOf(seat.replica()), 1, Integer::sum));
		logger.info("{} at {} seats in {} with {} kills: {} runs, seats by replica {}", kind, SEATS,
				Duration.between(begin, Instant.now()), kills,
				seats.stream().mapToInt((seat) -> seat.runs().size()).sum(), byReplica(seats));
		assertThat(teacher.acts().record(act).orElseThrow().seats())
			.allSatisfy((seat) -> assertThat((kind == ActKind.CREATE) ? seat.made() : seat.removed()).hasSize(7));
		return kills;
	}

	private static List<Integer> byReplica(List<SeatWork> seats) {
		Map<String, Integer> work = new TreeMap<>();
		seats.forEach((seat) -> work.merge(String.valueOf(seat.replica()), 1, Integer::sum));
		return List.copyOf(work.values());
	}

	private static void assertNoTwoRunsAtOnce(ClassUnderTest classroom) {
		classroom.awaitEmptyQueue();
		JdbcClient jdbc = classroom.jdbc();
		assertThat(jdbc.sql("""
				select count(*) from run one join run other on one.id < other.id
					and one.account_id = other.account_id and one.name_prefix = other.name_prefix
					and one.started_at < other.ended_at and other.started_at < one.ended_at
				""").query(Long.class).single()).isZero();
		assertThat(jdbc.sql("select count(*) from class_turn").query(Long.class).single()).isZero();
		assertThat(jdbc.sql("select count(*) from run_lease").query(Long.class).single()).isZero();
	}

}
