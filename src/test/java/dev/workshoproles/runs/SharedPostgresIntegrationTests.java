package dev.workshoproles.runs;

import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;

import dev.workshoproles.testsupport.PostgresDatabase;

class SharedPostgresIntegrationTests extends SharedDatabaseContract {

	private final List<HikariDataSource> databases = new ArrayList<>();

	@Override
	DataSource emptyDatabase() {
		HikariDataSource database = PostgresDatabase.empty().pool();
		this.databases.add(database);
		return database;
	}

	@AfterEach
	void close() {
		this.databases.forEach(HikariDataSource::close);
	}

}
