package dev.workshoproles.roles.carryout;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;

/**
 * What became of a step that was begun.
 *
 * @param error why it failed, null when IAM confirmed it
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
