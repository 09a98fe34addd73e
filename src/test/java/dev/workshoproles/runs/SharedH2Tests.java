package dev.workshoproles.runs;

import java.util.UUID;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcConnectionPool;

class SharedH2Tests extends SharedDatabaseContract {

	@Override
	DataSource emptyDatabase() {
		return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
	}

}
