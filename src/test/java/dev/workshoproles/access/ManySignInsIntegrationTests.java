package dev.workshoproles.access;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.workshoproles.access.RawHttp.Answer;
import dev.workshoproles.classroom.links.SeatLinks;
import dev.workshoproles.seats.Seat;
import dev.workshoproles.seats.Seats;

import static org.assertj.core.api.Assertions.assertThat;

/** A whole class comes at once. */
@ClassConsole
class ManySignInsIntegrationTests {

	private static final Logger LOG = LoggerFactory.getLogger(ManySignInsIntegrationTests.class);

	private static final int AT_ONCE = 30;

	@LocalServerPort
	private int port;

	@Autowired
	private Seats seats;

	@Autowired
	private SeatLinks links;

	@Test
	void everybodyGetsTheirOwnSeat() throws Exception {
		ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
		Map<String, String> wrong = new ConcurrentHashMap<>();
		long begin = System.nanoTime();
		try {
			List<? extends Future<?>> all = IntStream.range(0, ClassConsole.SEATS)
				.mapToObj((number) -> people.submit(() -> {
					Seat seat = this.seats.all().get(number);
					Answer in = RawHttp.send(this.port,
							"GET /seats/" + seat.name() + "/join?key=" + this.links.key(seat));
					Answer page = RawHttp.send(this.port, "GET " + in.header("Location"), in.cookies());
					if (page.status() != 200 || !page.body().contains(seat.namePrefix() + "Lambda-SQS-DynamoDB")) {
						wrong.put(seat.name(), in.head() + page.head());
					}
					return null;
				}))
				.toList();
			for (Future<?> one : all) {
				one.get();
			}
		}
		finally {
			people.shutdownNow();
		}
		LOG.info("{} sign-ins, each with its roles page, took {} ms", ClassConsole.SEATS,
				(System.nanoTime() - begin) / 1_000_000);
		assertThat(wrong).isEmpty();
	}

}
