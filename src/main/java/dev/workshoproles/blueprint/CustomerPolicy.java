package dev.workshoproles.blueprint;

import java.util.Map;

import dev.workshoproles.policy.PolicyDocument;

/**
 * A customer managed policy: the console creates it when it is missing.
 *
 * @param name the real name, prefix included
 * @param document what it allows, in the variant that is in force
 * @param reasons why the lab needs each action
 * @param wide the workshop's own document
 * @param limits to which resources its actions can be limited
 */
public record CustomerPolicy(String name, PolicyDocument document, Map<String, LocalizedText> reasons,
		PolicyDocument wide, ResourceLimits limits) implements PolicyBlueprint {

	/**
	 * A policy of which the workshop does not say what its actions are for.
	 */
	public CustomerPolicy(String name, PolicyDocument document, Map<String, LocalizedText> reasons) {
		this(name, document, reasons, document, ResourceLimits.NONE);
	}

	@Override
	public String arn(String partition, String accountId) {
		return "arn:" + partition + ":iam::" + accountId + ":policy/" + this.name;
	}

	/**
	 * The same policy with its actions on the lab's own resources only, as far as they
	 * can be limited.
	 * @return the workshop's own document when nothing can
	 */
	public PolicyDocument narrow() {
		return this.limits.narrow(this.wide);
	}

	CustomerPolicy at(ResourceLocation location, ResourceScope scope) {
		ResourceLimits here = this.limits.at(location);
		PolicyDocument document = (scope == ResourceScope.NARROW) ? here.narrow(this.wide) : this.wide;
		return new CustomerPolicy(this.name, document, this.reasons, this.wide, here);
	}

}
