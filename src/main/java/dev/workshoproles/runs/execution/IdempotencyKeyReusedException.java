package dev.workshoproles.runs.execution;

import org.springframework.modulith.NamedInterface;

/**
 * An idempotency key was reused with another request.
 */
@NamedInterface("execution")
public class IdempotencyKeyReusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public IdempotencyKeyReusedException() {
		super("The idempotency key belongs to another request");
	}

}
