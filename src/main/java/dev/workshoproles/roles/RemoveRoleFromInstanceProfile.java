package dev.workshoproles.roles;

import java.util.Set;

import dev.workshoproles.account.AccountWrites;

/**
 * Takes a role out of an instance profile, as IAM demands before it is deleted.
 */
record RemoveRoleFromInstanceProfile(String role, String instanceProfile, Set<String> dependsOn) implements Step {

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
		return this.instanceProfile;
	}

	@Override
	public void perform(AccountWrites account) {
		account.removeRoleFromInstanceProfile(this.role, this.instanceProfile);
	}

}
