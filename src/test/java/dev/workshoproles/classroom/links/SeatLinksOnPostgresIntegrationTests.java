package dev.workshoproles.classroom.links;

import java.io.IOException;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import org.springframework.jdbc.core.simple.JdbcClient;

class SeatLinksOnPostgresIntegrationTests extends SeatLinksContract {

	private static EmbeddedPostgres postgres;

	private static int databases;

	@BeforeAll
	static void start() throws IOException {
		postgres = EmbeddedPostgres.start();
	}

	@AfterAll
	static void stop() throws IOException {
		postgres.close();
	}

	@Override
	DataSource emptyDatabase() {
		String name = "links" + ++databases;
		JdbcClient.create(postgres.getPostgresDatabase()).sql("create database " + name).update();
		HikariConfig pool = new HikariConfig();
		pool.setDataSource(postgres.getDatabase("postgres", name));
		return new HikariDataSource(pool);
	}

	@Override
	void takeAway(DataSource database) {
		((HikariDataSource) database).close();
	}

}
