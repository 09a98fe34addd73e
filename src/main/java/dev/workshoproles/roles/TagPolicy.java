package dev.workshoproles.roles;

import java.util.Map;
import java.util.Set;

import dev.workshoproles.account.AccountWrites;

/**
 * Tags a policy made by hand as the console's.
 */
record TagPolicy(String policy, String arn, Map<String, String> tags, Set<String> dependsOn) implements Step {

	@Override
	public StepKind kind() {
		return StepKind.ADOPT;
	}

	@Override
	public ResourceType type() {
		return ResourceType.POLICY;
	}

	@Override
	public String target() {
		return this.policy;
	}

	@Override
	public void perform(AccountWrites account) {
		account.tagPolicy(this.arn, this.tags);
	}

}
