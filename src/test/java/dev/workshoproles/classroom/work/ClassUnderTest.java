package dev.workshoproles.classroom.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.awaitility.Awaitility;
import software.amazon.awssdk.services.iam.IamClient;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.workshoproles.seats.Seat;
import dev.workshoproles.seats.Seats;
import dev.workshoproles.testsupport.TestConsole;

/**
 * A console that serves a class, one of several replicas if they share a database.
 *
 * @param console the console
 */
record ClassUnderTest(TestConsole console) implements AutoCloseable {

	static final Duration FOREVER = Duration.ofMinutes(5);

	static ClassUnderTest inSandbox(IamClient iam, Path file, String... arguments) {
		List<String> all = new ArrayList<>(List.of(arguments));
		all.add("--console.class=" + file);
		return new ClassUnderTest(TestConsole.inSandbox(iam, all.toArray(String[]::new)));
	}

	static Path file(Path folder, int seats) throws IOException {
		return file(folder, seats, "");
	}

	static Path file(Path folder, int seats, String more) throws IOException {
		return Files.writeString(folder.resolve("class.yaml"),
				"title: A class\nseats:\n  - count: " + seats + "\n" + more);
	}

	ClassActs acts() {
		return this.console.context().getBean(ClassActs.class);
	}

	JdbcClient jdbc() {
		return this.console.context().getBean(JdbcClient.class);
	}

	<T> T at(String seat, Class<T> part) {
		Seats seats = this.console.context().getBean(Seats.class);
		Seat found = seats.find(seat).orElseThrow();
		return seats.at(found, () -> this.console.context().getBean(part));
	}

	ClassAct act(ActRequest request) {
		return await(acts().start(request, null).id());
	}

	ClassAct await(String act) {
		return await(act, (now) -> now.state() != ClassAct.State.RUNNING);
	}

	ClassAct await(String act, Predicate<ClassAct> condition) {
		return Awaitility.await()
			.atMost(FOREVER)
			.pollInterval(Duration.ofMillis(50))
			.until(() -> acts().find(act).orElseThrow(), condition);
	}

	/** Waits for the queue, which forgets an act at a seat only after that has ended. */
	void awaitEmptyQueue() {
		Awaitility.await()
			.atMost(FOREVER)
			.until(() -> jdbc().sql("select count(*) from scheduled_tasks").query(Long.class).single() == 0);
	}

	@Override
	public void close() {
		this.console.close();
	}

}
