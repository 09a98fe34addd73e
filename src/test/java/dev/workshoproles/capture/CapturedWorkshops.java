package dev.workshoproles.capture;

import dev.workshoproles.account.snapshot.Observation;
import dev.workshoproles.blueprint.ResourceLocation;

/**
 * Captured workshops for other packages' tests.
 */
public final class CapturedWorkshops {

	private CapturedWorkshops() {
	}

	public static CapturedWorkshop without(String role) {
		CapturedWorkshop captured = new CapturedWorkshop(
				new Generalization(new ResourceLocation("aws", "000000000000", "us-east-1"), ""));
		captured.addRole(role, new Observation.Absent<>());
		return captured;
	}

}
