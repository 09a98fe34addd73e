package dev.workshoproles.web.check;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.web.ErrorText;
import dev.workshoproles.web.Sentences;

/**
 * A checked step of the workshop's manual instructions.
 *
 * @param subject what it is about
 * @param title what the participant has to do
 * @param result the result of the check
 * @param how the instruction, null unless the step is still to do
 * @param findings what is wrong
 * @param problem why it could not be checked, null if it was
 */
public record CheckStep(CheckSubject subject, String title, Result result, @Nullable Instruction how,
		List<Finding> findings, @Nullable ErrorText problem) {

	/** The result of a check. */
	public enum Result {

		/** It is as it should be. */
		RIGHT,
		/** It was done, but not as it should be. */
		WRONG,
		/** It was not done yet. */
		TODO,
		/** It could not be checked. */
		UNKNOWN

	}

	static CheckStep todo(CheckSubject subject, String title, Instruction how) {
		return new CheckStep(subject, title, Result.TODO, how, List.of(), null);
	}

	static CheckStep unknown(CheckSubject subject, String title, @Nullable AccountError error, Sentences sentences) {
		return new CheckStep(subject, title, Result.UNKNOWN, null, List.of(),
				(error != null) ? ErrorText.of(error, sentences) : null);
	}

	static CheckStep done(CheckSubject subject, String title, List<Finding> wrong) {
		return new CheckStep(subject, title, wrong.isEmpty() ? Result.RIGHT : Result.WRONG, null, wrong, null);
	}

	/**
	 * Summarises what is wrong.
	 * @return the first problem, null if there is none
	 */
	public @Nullable String cause() {
		if (this.problem != null) {
			return this.problem.sentence();
		}
		return this.findings.isEmpty() ? null : this.findings.get(0).difference().sentence();
	}

	public boolean isRight() {
		return this.result == Result.RIGHT;
	}

}
