package dev.workshoproles.web.check;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.roles.compare.Difference;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.web.DifferenceText;
import dev.workshoproles.web.ErrorText;
import dev.workshoproles.web.Sentences;

/**
 * A checked step of the workshop's manual instructions.
 *
 * @param title what the participant was to do
 * @param how where to do it in the AWS Management Console
 * @param document the document to paste; empty for a step without one
 * @param result the result of the check
 * @param findings what is wrong
 * @param problem why it could not be checked, null if it was
 */
public record CheckStep(String title, String how, String document, Result result, List<DifferenceText> findings,
		@Nullable ErrorText problem) {

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

	static CheckStep unknown(String title, String how, @Nullable AccountError error, Sentences sentences) {
		return new CheckStep(title, how, "", Result.UNKNOWN, List.of(),
				(error != null) ? ErrorText.of(error, sentences) : null);
	}

	static CheckStep of(String title, String how, Result result) {
		return new CheckStep(title, how, "", result, List.of(), null);
	}

	static CheckStep of(String title, String how, List<Difference> wrong, RoleState role, Sentences sentences) {
		return new CheckStep(title, how, "", wrong.isEmpty() ? Result.RIGHT : Result.WRONG,
				wrong.stream().map((one) -> DifferenceText.of(one, role, sentences)).toList(), null);
	}

	CheckStep withDocument(String text) {
		return new CheckStep(this.title, this.how, text, this.result, this.findings, this.problem);
	}

	public boolean isRight() {
		return this.result == Result.RIGHT;
	}

}
