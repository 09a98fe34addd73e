package dev.workshoproles.roles;

import java.util.Set;

import dev.workshoproles.account.AccountWrites;

/**
 * Replaces a role's trust policy in place, so that its RoleId stays.
 */
record UpdateAssumeRolePolicy(String role, String actual, String wanted, Set<String> dependsOn) implements Step {

	@Override
	public StepKind kind() {
		return StepKind.CHANGE;
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
		return this.actual;
	}

	@Override
	public String after() {
		return this.wanted;
	}

	@Override
	public boolean losesDocument() {
		return true;
	}

	@Override
	public void perform(AccountWrites account) {
		account.updateAssumeRolePolicy(this.role, this.wanted);
	}

}
