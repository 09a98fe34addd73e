package dev.workshoproles.runs;

import java.io.IOException;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import org.springframework.jdbc.core.simple.JdbcClient;

class SharedPostgresIntegrationTests extends SharedDatabaseContract {

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
		String name = "shared" + ++databases;
		JdbcClient.create(postgres.getPostgresDatabase()).sql("create database " + name).update();
		return postgres.getDatabase("postgres", name);
	}

}
