package dev.workshoproles.roles;

import java.util.Set;

import dev.workshoproles.account.AccountWrites;

/**
 * Deletes a customer managed policy that nothing uses any more.
 */
record DeletePolicy(String policy, String arn, String document, Set<String> dependsOn) implements Step {

	@Override
	public StepKind kind() {
		return StepKind.DELETE;
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
	public String before() {
		return this.document;
	}

	@Override
	public boolean losesDocument() {
		return true;
	}

	@Override
	public void perform(AccountWrites account) {
		account.deletePolicy(this.arn);
	}

}
