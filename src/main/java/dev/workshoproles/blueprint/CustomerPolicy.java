package dev.workshoproles.blueprint;

import java.util.Map;

import dev.workshoproles.policy.PolicyDocument;

/**
 * A customer managed policy, which the console creates if it is missing.
 *
 * @param name the real name, prefix included
 * @param document the document in the active variant
 * @param reasons why the lab needs each action
 * @param wide the workshop's own document
 * @param limits the resources that its actions can be limited to
 */
public record CustomerPolicy(String name, PolicyDocument document, Map<String, LocalizedText> reasons,
		PolicyDocument wide, ResourceLimits limits) implements PolicyBlueprint {

	@Override
	public String arn(String partition, String accountId) {
		return "arn:" + partition + ":iam::" + accountId + ":policy/" + this.name;
	}

	/**
	 * The variant with actions limited to the lab's own resources where possible.
	 * @return the workshop's own document if nothing can be limited
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
