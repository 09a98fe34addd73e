package dev.workshoproles.classroom.links;

import java.util.UUID;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcConnectionPool;

class SeatLinksTests extends SeatLinksContract {

	@Override
	DataSource emptyDatabase() {
		return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
	}

	@Override
	void takeAway(DataSource database) {
		((JdbcConnectionPool) database).dispose();
	}

}
