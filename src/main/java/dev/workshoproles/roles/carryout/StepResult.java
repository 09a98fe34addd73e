package dev.workshoproles.roles.carryout;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;

/**
 * The result of a step that was started.
 *
 * @param error why it failed, null if IAM confirmed it
 */
record StepResult(@Nullable AccountError error) {

	static final StepResult DONE = new StepResult(null);

	static StepResult failed(AccountError error) {
		return new StepResult(error);
	}

	boolean isDone() {
		return this.error == null;
	}

}
