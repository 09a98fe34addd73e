package dev.workshoproles.runs;

import java.util.UUID;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The runs' tables in a database, for tests without a context.
 */
record RunsDatabase(Journal journal, PlanTable plans, JdbcClient jdbc) {

	static RunsDatabase inMemory() {
		return in(JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", ""));
	}

	static RunsDatabase in(DataSource database) {
		return in(database, Storage.elsewhere());
	}

	static RunsDatabase in(DataSource database, Storage storage) {
		Flyway.configure().dataSource(database).load().migrate();
		JdbcClient jdbc = JdbcClient.create(database);
		Journal journal = new Journal(jdbc, new TransactionTemplate(new JdbcTransactionManager(database)), storage);
		return new RunsDatabase(journal, new PlanTable(jdbc), jdbc);
	}

}
