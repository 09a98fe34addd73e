package dev.workshoproles.roles;

import java.util.Set;

import dev.workshoproles.account.AccountWrites;

/**
 * Deletes a role that has nothing attached any more.
 */
record DeleteRole(String role, String trustPolicy, Set<String> dependsOn) implements Step {

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
	public String before() {
		return this.trustPolicy;
	}

	@Override
	public boolean losesDocument() {
		return true;
	}

	@Override
	public void perform(AccountWrites account) {
		account.deleteRole(this.role);
	}

}
