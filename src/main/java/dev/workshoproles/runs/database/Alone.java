package dev.workshoproles.runs.database;

import java.util.function.BooleanSupplier;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whether it is an embedded database that is used. It lets one process in at a time, so
 * nobody else can be at work on runs that are left over.
 */
public record Alone(JdbcTemplate jdbc) implements BooleanSupplier {

	private static final String PRODUCT = "H2";

	@Override
	public boolean getAsBoolean() {
		String product = this.jdbc
			.execute((ConnectionCallback<String>) (connection) -> connection.getMetaData().getDatabaseProductName());
		return PRODUCT.equals(product);
	}

}
