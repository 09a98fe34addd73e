package dev.workshoproles.blueprint;

import java.util.Map;

import dev.workshoproles.policy.PolicyDocument;

/**
 * A customer managed policy: the console creates it when it is missing.
 *
 * @param name the real name, prefix included
 * @param document what it allows
 * @param reasons why the lab needs each action
 */
public record CustomerPolicy(String name, PolicyDocument document,
		Map<String, LocalizedText> reasons) implements PolicyBlueprint {

	@Override
	public String arn(String partition, String accountId) {
		return "arn:" + partition + ":iam::" + accountId + ":policy/" + this.name;
	}

	CustomerPolicy prefixed(String prefix) {
		return new CustomerPolicy(prefix + this.name, this.document, this.reasons);
	}

}
