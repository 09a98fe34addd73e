package dev.workshoproles.roles;

import java.util.Map;
import java.util.Set;

import dev.workshoproles.account.AccountWrites;

/**
 * Tags a role made by hand as the console's.
 */
record TagRole(String role, Map<String, String> tags, Set<String> dependsOn) implements Step {

	@Override
	public StepKind kind() {
		return StepKind.ADOPT;
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
	public void perform(AccountWrites account) {
		account.tagRole(this.role, this.tags);
	}

}
