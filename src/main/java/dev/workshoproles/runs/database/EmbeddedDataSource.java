package dev.workshoproles.runs.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import org.h2.Driver;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Connections to the embedded database. After a failed write to its file, H2 closes the
 * database and refuses new connections even once there is free space, so this class
 * reopens it.
 */
public class EmbeddedDataSource extends AbstractDataSource {

	/**
	 * Opens a new database in place of the closed one that H2 still has under that name.
	 */
	private static final String REOPEN = ";OPEN_NEW=TRUE";

	private final String url;

	private @Nullable MVStore store;

	public EmbeddedDataSource(String url) {
		this.url = url;
	}

	@Override
	public synchronized Connection getConnection() throws SQLException {
		Properties user = new Properties();
		user.setProperty("user", "sa");
		user.setProperty("password", "");
		Connection connection = Driver.load().connect(this.url + (isClosed() ? REOPEN : ""), user);
		this.store = storeBehind(connection);
		return connection;
	}

	@Override
	public Connection getConnection(String username, String password) throws SQLException {
		return getConnection();
	}

	private static MVStore storeBehind(Connection connection) throws SQLException {
		return ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).getDatabase()
			.getStore()
			.getMvStore();
	}

	private synchronized boolean isClosed() {
		return this.store != null && this.store.isClosed();
	}

	/**
	 * Creates a connection pool that evicts all connections once H2 has closed the
	 * database.
	 */
	public HikariDataSource pooled() {
		// By default a connection used in the last half second is not validated, so that
		// one request more would fail
		// after H2 has closed the database. There is no other setting for it.
		System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
		HikariDataSource pool = new HikariDataSource();
		pool.setDataSource(this);
		// H2's own validation does not notice that the database is closed.
		pool.setConnectionTestQuery("select current_timestamp");
		pool.setExceptionOverride(new SQLExceptionOverride() {
			@java.lang.Override
			public SQLExceptionOverride.Override adjudicate(SQLException ex) {
				if (!isClosed()) {
					return SQLExceptionOverride.Override.CONTINUE_EVICT;
				}
				// All other connections are invalid too.
				pool.getHikariPoolMXBean().softEvictConnections();
				return SQLExceptionOverride.Override.MUST_EVICT;
			}
		});
		return pool;
	}

	/** H2's store of the file, null before it is first opened. */
	synchronized @Nullable MVStore store() {
		return this.store;
	}

}
