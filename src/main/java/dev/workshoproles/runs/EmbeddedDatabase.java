package dev.workshoproles.runs;

import java.nio.file.Path;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The database in a file of this process. A commit is on the disk when it returns, since
 * what was kept must outlive a process that is killed.
 *
 * @param dataDir the folder of the file
 */
record EmbeddedDatabase(Path dataDir) implements JdbcConnectionDetails {

	static final String PRODUCT = "H2";

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
