package dev.workshoproles.runs.database;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Reports whether runs can be stored: a database that can be read may still be full.
 */
public class StorageHealth implements HealthIndicator {

	private final Storage storage;

	public StorageHealth(Storage storage) {
		this.storage = storage;
	}

	@Override
	public Health health() {
		return this.storage.fault()
			.map((fault) -> Health.down().withDetail("fault", fault).build())
			.orElseGet(() -> Health.up().build());
	}

}
