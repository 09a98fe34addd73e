package dev.workshoproles.runs;

import java.util.UUID;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcConnectionPool;

class RunsOnH2Tests extends RunsContract {

	private final DataSource database = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");

	@Override
	DataSource dataSource() {
		return this.database;
	}

}
