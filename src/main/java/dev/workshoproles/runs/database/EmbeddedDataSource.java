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
 * Connections to the embedded database. When a write to its file fails, H2 closes the
 * database for good and lets nobody into it again, even once there is room: so it is
 * opened anew here.
 */
public class EmbeddedDataSource extends AbstractDataSource {

	/** Puts a database in the place of the one that H2 still has under that name. */
	private static final String ANEW = ";OPEN_NEW=TRUE";

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
		Connection connection = Driver.load().connect(this.url + (isClosed() ? ANEW : ""), user);
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

	/** A pool of its connections, which are no good any more once H2 has closed it. */
	public HikariDataSource pooled() {
		HikariDataSource pool = new HikariDataSource();
		pool.setDataSource(this);
		// H2's own test of a connection does not see that the database is closed.
		pool.setConnectionTestQuery("select current_timestamp");
		pool.setExceptionOverride(new SQLExceptionOverride() {
			@java.lang.Override
			public SQLExceptionOverride.Override adjudicate(SQLException ex) {
				if (!isClosed()) {
					return SQLExceptionOverride.Override.CONTINUE_EVICT;
				}
				// Nor will any other connection be of use.
				pool.getHikariPoolMXBean().softEvictConnections();
				return SQLExceptionOverride.Override.MUST_EVICT;
			}
		});
		return pool;
	}

	/** What H2 has of the file, null before it was opened. */
	synchronized @Nullable MVStore store() {
		return this.store;
	}

}
