package dev.workshoproles.roles.plan;

import java.util.Map;
import java.util.Set;

/**
 * Steps that create something, with everything left to IAM that can be.
 */
public final class TestSteps {

	private TestSteps() {
	}

	public static Step createRole(String name, String trustPolicy) {
		return new RoleStep.CreateRole(name, trustPolicy, "", Map.of(), null, null, null, Set.of());
	}

	public static Step createPolicy(String name, String document) {
		return new PolicyStep.CreatePolicy(name, document, "", Map.of(), null, Set.of());
	}

}
