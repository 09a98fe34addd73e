package dev.workshoproles.account.calls;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/**
 * Calls whose metrics and source of credentials do not matter.
 */
public final class TestIamCalls {

	private TestIamCalls() {
	}

	public static IamCalls create() {
		return new IamCalls(new SimpleMeterRegistry(), new CallRateLimiter(), () -> null);
	}

}
