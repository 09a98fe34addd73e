package dev.workshoproles.blueprint;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.validation.Validation;

import org.springframework.core.io.ClassPathResource;

import dev.workshoproles.blueprint.file.WorkshopFileReader;
import dev.workshoproles.blueprint.file.WorkshopLoader;

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
			try (var validation = Validation.buildDefaultValidatorFactory()) {
				return new WorkshopLoader(new WorkshopFileReader(validation.getValidator()))
					.load(new ClassPathResource("workshop/workshop.yaml"), this.prefix, this.scope);
			}
		}

	}

}
