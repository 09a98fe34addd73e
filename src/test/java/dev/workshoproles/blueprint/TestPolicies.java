package dev.workshoproles.blueprint;

import java.util.Map;

import dev.workshoproles.policy.PolicyDocument;

/**
 * Customer managed policies whose actions are not limited to resources.
 */
public final class TestPolicies {

	private TestPolicies() {
	}

	public static CustomerPolicy wide(String name, PolicyDocument document, Map<String, LocalizedText> reasons) {
		return new CustomerPolicy(name, "/", document, reasons, document, ResourceLimits.NONE, Map.of());
	}

}
