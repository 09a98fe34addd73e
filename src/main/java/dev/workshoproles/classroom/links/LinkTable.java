package dev.workshoproles.classroom.links;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stores how often each link was renewed, and the secret unless one is configured.
 */
final class LinkTable {

	private static final String PURPOSE = "links";

	private static final int SECRET_BYTES = 32;

	private final JdbcClient jdbc;

	LinkTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * How often links were renewed.
	 * @return by the seat's name, without those that never were
	 */
	Map<String, Integer> generations() {
		Map<String, Integer> generations = new HashMap<>();
		this.jdbc.sql("select seat, generation from seat_link").query((row) -> {
			generations.put(row.getString("seat"), row.getInt("generation"));
		});
		return generations;
	}

	void renew(String seat) {
		if (!increment(seat)) {
			try {
				this.jdbc.sql("insert into seat_link (seat, generation) values (:seat, 1)")
					.param("seat", seat)
					.update();
			}
			catch (DuplicateKeyException ex) {
				increment(seat);
			}
		}
	}

	private boolean increment(String seat) {
		return this.jdbc.sql("update seat_link set generation = generation + 1 where seat = :seat")
			.param("seat", seat)
			.update() == 1;
	}

	/**
	 * The secret, made if there is none. Of replicas that start together one is the
	 * first; the others take its secret.
	 */
	String secret() {
		return stored().orElseGet(() -> {
			try {
				this.jdbc.sql("insert into class_secret (purpose, secret) values (:purpose, :secret)")
					.param("purpose", PURPOSE)
					.param("secret", random())
					.update();
			}
			catch (DuplicateKeyException ex) {
				// Another replica was the first.
			}
			return stored().orElseThrow();
		});
	}

	private Optional<String> stored() {
		return this.jdbc.sql("select secret from class_secret where purpose = :purpose")
			.param("purpose", PURPOSE)
			.query(String.class)
			.optional();
	}

	private static String random() {
		byte[] bytes = new byte[SECRET_BYTES];
		new SecureRandom().nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
