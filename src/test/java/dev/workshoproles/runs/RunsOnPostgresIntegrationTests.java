package dev.workshoproles.runs;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AutoClose;

import dev.workshoproles.testsupport.PostgresDatabase;

class RunsOnPostgresIntegrationTests extends RunsContract {

	@AutoClose
	private static final HikariDataSource database = PostgresDatabase.empty().pool();

	@Override
	DataSource dataSource() {
		return database;
	}

}
