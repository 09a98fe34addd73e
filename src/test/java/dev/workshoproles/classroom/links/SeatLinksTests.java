package dev.workshoproles.classroom.links;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import dev.workshoproles.runs.RunsDatabase;

class SeatLinksTests extends SeatLinksContract {

	@Override
	DataSource emptyDatabase() {
		return RunsDatabase.emptyInMemory();
	}

	@Override
	void takeAway(DataSource database) {
		((HikariDataSource) database).close();
	}

}
