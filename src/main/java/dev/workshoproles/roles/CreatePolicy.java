package dev.workshoproles.roles;

import java.util.Map;
import java.util.Set;

import dev.workshoproles.account.AccountWrites;

/**
 * Creates a customer managed policy, tagged as the console's.
 */
record CreatePolicy(String policy, String document, String description, Map<String, String> tags,
		Set<String> dependsOn) implements Step {

	@Override
	public StepKind kind() {
		return StepKind.CREATE;
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
	public String after() {
		return this.document;
	}

	@Override
	public void perform(AccountWrites account) {
		account.createPolicy(this.policy, this.document, this.description, this.tags);
	}

}
