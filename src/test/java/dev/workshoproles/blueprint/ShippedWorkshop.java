package dev.workshoproles.blueprint;

import jakarta.validation.Validation;

import org.springframework.core.io.ClassPathResource;

/**
 * The workshop that the console ships with, for tests without a context.
 */
public final class ShippedWorkshop {

	private ShippedWorkshop() {
	}

	public static Workshop load(String prefix) {
		return load(prefix, ResourceScope.WIDE);
	}

	public static Workshop load(String prefix, ResourceScope scope) {
		try (var validation = Validation.buildDefaultValidatorFactory()) {
			return new WorkshopLoader(new WorkshopFileReader(validation.getValidator()))
				.load(new ClassPathResource("workshop/workshop.yaml"), prefix, scope);
		}
	}

}
