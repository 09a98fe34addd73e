package dev.workshoproles.runs.database;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Reports whether runs can be recorded: a database that can be read may have no room.
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
