package dev.workshoproles.roles;

import java.util.Set;

import dev.workshoproles.account.AccountWrites;

/**
 * Deletes a version of a policy that is not the default one.
 */
record DeletePolicyVersion(String policy, String arn, String version, String document,
		Set<String> dependsOn) implements Step {

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
	public String subject() {
		return this.version;
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
		account.deletePolicyVersion(this.arn, this.version);
	}

}
