package dev.workshoproles.roles;

import java.util.Set;

import dev.workshoproles.account.AccountWrites;

/**
 * Detaches a managed policy from a role. The policy itself stays.
 */
record DetachRolePolicy(String role, String policyArn, Set<String> dependsOn) implements Step {

	@Override
	public StepKind kind() {
		return StepKind.DELETE;
	}

	@Override
	public ResourceType type() {
		return ResourceType.ROLE;
	}

	@Override
	public String target() {
		return this.role;
	}

	@Override
	public String subject() {
		return this.policyArn;
	}

	@Override
	public String before() {
		return this.policyArn;
	}

	@Override
	public void perform(AccountWrites account) {
		account.detachRolePolicy(this.role, this.policyArn);
	}

}
