package dev.workshoproles.runs.database;

import java.util.function.BooleanSupplier;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whether the database is embedded, so that only this process can use it and runs found
 * in it are abandoned.
 */
public record EmbeddedDatabase(JdbcTemplate jdbc) implements BooleanSupplier {

	private static final String PRODUCT = "H2";

	@Override
	public boolean getAsBoolean() {
		String product = this.jdbc
			.execute((ConnectionCallback<String>) (connection) -> connection.getMetaData().getDatabaseProductName());
		return PRODUCT.equals(product);
	}

}
