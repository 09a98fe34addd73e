package dev.workshoproles.blueprint;

import java.util.List;
import java.util.Map;

import dev.workshoproles.policy.PolicyDocument;

/**
 * Roles that trust one service, have managed policies, and leave everything else open.
 */
public final class TestRoles {

	private TestRoles() {
	}

	public static RoleBlueprint trusting(String name, String service, LocalizedText purpose,
			List<PolicyBlueprint> policies) {
		return new RoleBlueprint(name, PolicyDocument.trusting(service), purpose, policies, Map.of(), RoleOptions.NONE);
	}

}
