package dev.workshoproles.runs.execution;

/**
 * An idempotency key came again with another request.
 */
public class IdempotencyKeyReusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	IdempotencyKeyReusedException() {
		super("The idempotency key belongs to another request");
	}

}
