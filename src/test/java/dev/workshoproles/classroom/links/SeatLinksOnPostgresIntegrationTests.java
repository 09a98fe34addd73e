package dev.workshoproles.classroom.links;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AutoClose;

import dev.workshoproles.testsupport.PostgresDatabase;

class SeatLinksOnPostgresIntegrationTests extends SeatLinksContract {

	@AutoClose
	private final HikariDataSource database = PostgresDatabase.empty().pool();

	@Override
	DataSource emptyDatabase() {
		return this.database;
	}

	@Override
	void takeAway(DataSource database) {
		this.database.close();
	}

}
