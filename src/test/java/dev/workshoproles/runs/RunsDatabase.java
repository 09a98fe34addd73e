package dev.workshoproles.runs;

import java.util.UUID;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.runs.database.Storage;
import dev.workshoproles.runs.journal.ChoiceTable;
import dev.workshoproles.runs.journal.Journal;
import dev.workshoproles.runs.journal.NewRun;
import dev.workshoproles.runs.journal.PlanTable;

/**
 * The runs' tables in a database, for tests without a context.
 */
public record RunsDatabase(Journal journal, PlanTable plans, JdbcClient jdbc) {

	public static RunsDatabase inMemory() {
		return in(emptyInMemory());
	}

	/**
	 * Pooled as the console's are: H2's own pool rolls back each connection that it gets
	 * back, at which H2 forgets the statements that it has parsed.
	 */
	public static HikariDataSource emptyInMemory() {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";QUERY_CACHE_SIZE=64");
		pool.setMinimumIdle(1);
		return pool;
	}

	/** Stores a run that nobody carries out. */
	public void insertRun(String id) {
		this.journal.runs.insert(new NewRun(id, Caller.of("123456789012", "arn:aws:iam::123456789012:user/lan"), "",
				RunsContract.APPLY, this.journal.now(), null, null, null));
	}

	public SeatRecords records() {
		return new SeatRecords(this.journal, new ChoiceTable(this.jdbc));
	}

	public static RunsDatabase in(DataSource database) {
		return in(database, Storage.withUnknownSpace());
	}

	public static RunsDatabase in(DataSource database, Storage storage) {
		Flyway.configure().dataSource(database).load().migrate();
		JdbcClient jdbc = JdbcClient.create(database);
		Journal journal = new Journal(jdbc, new TransactionTemplate(new JdbcTransactionManager(database)), storage);
		return new RunsDatabase(journal, new PlanTable(jdbc), jdbc);
	}

}
