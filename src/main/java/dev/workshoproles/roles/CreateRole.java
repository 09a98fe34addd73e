package dev.workshoproles.roles;

import java.util.Map;
import java.util.Set;

import dev.workshoproles.account.AccountWrites;

/**
 * Creates a role, tagged as the console's.
 */
record CreateRole(String role, String trustPolicy, String description, Map<String, String> tags,
		Set<String> dependsOn) implements Step {

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
	public String after() {
		return this.trustPolicy;
	}

	@Override
	public void perform(AccountWrites account) {
		account.createRole(this.role, this.trustPolicy, this.description, this.tags);
	}

}
