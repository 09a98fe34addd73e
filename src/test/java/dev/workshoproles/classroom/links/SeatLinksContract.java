package dev.workshoproles.classroom.links;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.workshoproles.seats.Seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the links promise on each database.
 */
abstract class SeatLinksContract {

	private static final Seat ANA = new Seat("seat-1", "s1-", null);

	private static final Seat BAO = new Seat("seat-10", "s10-", null);

	private static final List<Seat> BOTH = List.of(ANA, BAO);

	private DataSource database;

	private LinkTable table;

	private long nanos = 5;

	/** A new one, which can be taken away. */
	abstract DataSource emptyDatabase();

	/** Has every further connection fail. */
	abstract void takeAway(DataSource database);

	@BeforeEach
	void anEmptyDatabase() {
		this.database = emptyDatabase();
		Flyway.configure().dataSource(this.database).load().migrate();
		this.table = new LinkTable(JdbcClient.create(this.database));
	}

	@Test
	void eachSeatHasAKeyOfItsOwnThatEveryReplicaKnows() {
		SeatLinks one = replica();
		SeatLinks other = replica();
		assertThat(one.key(ANA)).matches("[0-9a-hjkmnp-tv-z]{26}").isEqualTo(other.key(ANA)).isNotEqualTo(one.key(BAO));
		assertThat(one.key(BAO)).isEqualTo(other.key(BAO));
	}

	@Test
	void anotherSecretMakesOtherKeys() {
		LinkSecret other = LinkSecret.of("another-secret-0123456789");
		assertThat(new SeatLinks(BOTH, this.table, other, () -> this.nanos).key(ANA)).isNotEqualTo(replica().key(ANA));
	}

	@Test
	void aRenewedKeyIsAnotherAtOnceAndThatOfNoOtherSeat() {
		SeatLinks links = replica();
		Set<String> keys = new HashSet<>(List.of(links.key(ANA), links.key(BAO)));
		String others = links.key(BAO);
		for (int time = 0; time < 5; time++) {
			links.renew(List.of(ANA));
			assertThat(keys.add(links.key(ANA))).isTrue();
		}
		assertThat(links.key(BAO)).isEqualTo(others);
		assertThat(replica().key(ANA)).isEqualTo(links.key(ANA));
	}

	@Test
	void anotherReplicaKnowsAfterTwoSecondsAndNotAsksBefore() {
		SeatLinks here = replica();
		SeatLinks there = replica();
		String old = there.key(ANA);
		here.renew(BOTH);
		this.nanos += SeatLinks.FRESH.toNanos() - 1;
		assertThat(there.key(ANA)).isEqualTo(old);
		this.nanos++;
		assertThat(there.key(ANA)).isEqualTo(here.key(ANA)).isNotEqualTo(old);
		assertThat(there.key(BAO)).isEqualTo(here.key(BAO));
		assertThat(SeatLinks.FRESH.toSeconds()).isEqualTo(2);
	}

	@Test
	void whatWasReadLastHoldsWhileTheDatabaseIsAway() {
		SeatLinks links = replica();
		links.renew(List.of(ANA));
		String key = links.key(ANA);
		takeAway(this.database);
		this.nanos += SeatLinks.FRESH.toNanos();
		assertThat(links.key(ANA)).isEqualTo(key);
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> links.renew(List.of(ANA)));
		assertThat(links.key(ANA)).isEqualTo(key);
	}

	@Test
	void replicasThatStartTogetherHaveOneSecret() throws Exception {
		int replicas = 8;
		ExecutorService threads = Executors.newFixedThreadPool(replicas);
		try {
			CyclicBarrier together = new CyclicBarrier(replicas);
			List<Future<String>> secrets = IntStream.range(0, replicas).mapToObj((replica) -> threads.submit(() -> {
				together.await();
				return this.table.secret();
			})).toList();
			Set<String> different = new HashSet<>();
			for (Future<String> secret : secrets) {
				different.add(secret.get());
			}
			assertThat(different).hasSize(1).first().asString().hasSize(43);
			assertThat(this.table.secret()).isIn(different);
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void replicasThatRenewTogetherBothDo() throws Exception {
		int replicas = 8;
		ExecutorService threads = Executors.newFixedThreadPool(replicas);
		try {
			CyclicBarrier together = new CyclicBarrier(replicas);
			List<Future<Integer>> renewals = IntStream.range(0, replicas).mapToObj((replica) -> threads.submit(() -> {
				together.await();
				this.table.renew("seat-1");
				return 1;
			})).toList();
			for (Future<Integer> renewal : renewals) {
				renewal.get();
			}
			assertThat(this.table.generations()).containsOnlyKeys("seat-1").containsEntry("seat-1", replicas);
		}
		finally {
			threads.shutdownNow();
		}
	}

	private SeatLinks replica() {
		return new SeatLinks(BOTH, this.table, LinkSecret.of(this.table.secret()), () -> this.nanos);
	}

}
