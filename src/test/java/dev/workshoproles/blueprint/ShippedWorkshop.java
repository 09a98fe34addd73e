package dev.workshoproles.blueprint;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.workshoproles.blueprint.file.WorkshopLoader;
import dev.workshoproles.blueprint.file.WorkshopSettings;
import dev.workshoproles.blueprint.file.reading.WorkshopSource;

/**
 * The workshop that the console ships with, for tests without a context.
 */
public final class ShippedWorkshop {

	private static final Map<Variant, Workshop> LOADED = new ConcurrentHashMap<>();

	private ShippedWorkshop() {
	}

	public static Workshop load(String prefix) {
		return load(prefix, ResourceScope.WIDE);
	}

	/** Reads and checks the file once for each variant: a workshop is immutable. */
	public static Workshop load(String prefix, ResourceScope scope) {
		return LOADED.computeIfAbsent(new Variant(prefix, scope), Variant::load);
	}

	private record Variant(String prefix, ResourceScope scope) {

		Workshop load() {
			return WorkshopLoader
				.load(WorkshopSource.of("classpath:workshop/workshop.yaml"),
						new WorkshopSettings(this.prefix, this.scope, Map.of()))
				.workshop();
		}

	}

}
