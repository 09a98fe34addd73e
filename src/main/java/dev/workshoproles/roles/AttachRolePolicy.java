package dev.workshoproles.roles;

import java.util.Set;

import dev.workshoproles.account.AccountWrites;

/**
 * Attaches a managed policy to a role.
 */
record AttachRolePolicy(String role, String policyArn, Set<String> dependsOn) implements Step {

	@Override
	public StepKind kind() {
		return StepKind.CREATE;
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
	public String after() {
		return this.policyArn;
	}

	@Override
	public void perform(AccountWrites account) {
		account.attachRolePolicy(this.role, this.policyArn);
	}

}
