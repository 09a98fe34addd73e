package dev.workshoproles.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database on the one PostgreSQL server of all tests of a JVM, which the first that
 * asks starts. It stays until the JVM ends, and nobody else is given it.
 *
 * @param url the JDBC URL, which names the user; there is no password
 */
public record PostgresDatabase(String url) {

	/** Of a test that starts fifty runs at once. */
	private static final int MOST_THREADS = 50;

	private static final AtomicInteger CREATED = new AtomicInteger();

	/** Creates one without any table. */
	public static PostgresDatabase empty() {
		String name = "test" + CREATED.incrementAndGet();
		JdbcClient.create(Running.SERVER.getPostgresDatabase()).sql("create database " + name).update();
		return new PostgresDatabase(Running.SERVER.getJdbcUrl("postgres", name));
	}

	/**
	 * Connections that are kept, since PostgreSQL starts a process for each: opened when
	 * needed, as many as a test has threads.
	 */
	public HikariDataSource pool() {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(this.url);
		pool.setMaximumPoolSize(MOST_THREADS);
		pool.setMinimumIdle(0);
		return pool;
	}

	/** Started when first used, and stopped with the JVM. */
	private static final class Running {

		static final EmbeddedPostgres SERVER = start();

		private static EmbeddedPostgres start() {
			try {
				return EmbeddedPostgres.builder().setServerConfig("full_page_writes", "off").start();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
