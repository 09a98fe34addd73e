package dev.workshoproles.runs;

import java.util.UUID;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The runs' tables in a database, for tests without a context.
 */
final class RunsDatabase {

	private RunsDatabase() {
	}

	static DataSource inMemory() {
		JdbcDataSource database = new JdbcDataSource();
		database.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
		return database;
	}

	static Journal journal(DataSource database) {
		Flyway.configure().dataSource(database).load().migrate();
		return new Journal(JdbcClient.create(database), new TransactionTemplate(new JdbcTransactionManager(database)));
	}

}
