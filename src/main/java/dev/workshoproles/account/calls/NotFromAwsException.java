package dev.workshoproles.account.calls;

import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * The response is not from AWS, or is incomplete: its content is lost. Always used as a
 * cause, since the SDK copies its own exceptions and would lose their type.
 */
final class NotFromAwsException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final boolean tooLarge;

	private NotFromAwsException(String answer, boolean tooLarge) {
		super(answer);
		this.tooLarge = tooLarge;
	}

	/** Whether the response was larger than what AWS is expected to send. */
	boolean isTooLarge() {
		return this.tooLarge;
	}

	/**
	 * Creates an exception that the SDK passes on without a retry.
	 * @param answer describes the response
	 */
	static SdkClientException lost(String answer) {
		return SdkClientException.create(answer, new NotFromAwsException(answer, false));
	}

	/**
	 * Creates the same for a response that is too large.
	 * @param answer describes the response
	 */
	static SdkClientException tooLarge(String answer) {
		return SdkClientException.create(answer, new NotFromAwsException(answer, true));
	}

}
