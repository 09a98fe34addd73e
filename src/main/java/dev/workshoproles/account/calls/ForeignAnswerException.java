package dev.workshoproles.account.calls;

import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * What answered is not AWS, or its answer is not whole: for whoever called, the answer is
 * lost. Always a cause, for the SDK makes its own exceptions anew, and with them would
 * lose the type.
 */
final class ForeignAnswerException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private ForeignAnswerException(String answer) {
		super(answer);
	}

	/**
	 * What the SDK passes on, without asking again: a portal does not go away.
	 * @param answer what is known of it
	 */
	static SdkClientException lost(String answer) {
		return SdkClientException.create(answer, new ForeignAnswerException(answer));
	}

}
