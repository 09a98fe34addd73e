package dev.workshoproles.roles;

import java.util.Set;

import dev.workshoproles.account.AccountWrites;

/**
 * Deletes an inline policy of a role.
 */
record DeleteRolePolicy(String role, String policy, String document, Set<String> dependsOn) implements Step {

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
		account.deleteRolePolicy(this.role, this.policy);
	}

}
