package dev.workshoproles.account;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * What answered is not AWS, or its answer is not whole: for whoever called, the answer is
 * lost.
 */
final class ForeignAnswerException extends SdkClientException {

	private static final long serialVersionUID = 1L;

	ForeignAnswerException(String answer, @Nullable IOException broken) {
		super(builder().message((broken != null) ? answer + ": " + broken.getMessage() : answer).cause(broken));
	}

}
