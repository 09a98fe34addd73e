package dev.workshoproles.runs;

import java.nio.file.Path;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The database in a file of this process. A commit is on the disk when it returns, since
 * what was kept must outlive a process that is killed.
 *
 * @param dataDir the folder of the file
 */
record EmbeddedDatabase(Path dataDir) implements JdbcConnectionDetails {

	private static final String PRODUCT = "H2";

	/**
	 * Whether it is an embedded database that is used. It lets one process in at a time,
	 * so nobody else can be at work on runs that are left over.
	 */
	static boolean isBehind(JdbcTemplate jdbc) {
		String product = jdbc
			.execute((ConnectionCallback<String>) (connection) -> connection.getMetaData().getDatabaseProductName());
		return PRODUCT.equals(product);
	}

	@Override
	public String getJdbcUrl() {
		return "jdbc:h2:file:" + this.dataDir.toAbsolutePath().normalize().resolve("runs") + ";WRITE_DELAY=0";
	}

	@Override
	public String getUsername() {
		return "sa";
	}

	@Override
	public String getPassword() {
		return "";
	}

}
