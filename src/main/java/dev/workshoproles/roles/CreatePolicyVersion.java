package dev.workshoproles.roles;

import java.util.Set;

import dev.workshoproles.account.AccountWrites;

/**
 * Gives a policy a new default version. The version before stays, unless there are five.
 */
record CreatePolicyVersion(String policy, String arn, String actual, String wanted,
		Set<String> dependsOn) implements Step {

	@Override
	public StepKind kind() {
		return StepKind.CHANGE;
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
		account.createPolicyVersion(this.arn, this.wanted);
	}

}
