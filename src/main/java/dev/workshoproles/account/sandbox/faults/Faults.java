package dev.workshoproles.account.sandbox.faults;

import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

import org.jspecify.annotations.Nullable;

/**
 * How often calls fail, as shares of all calls.
 *
 * @param throttling the share that is throttled
 * @param lostAnswer the share whose answer is lost
 * @param failure the share that fails on the side of IAM
 */
public record Faults(double throttling, double lostAnswer, double failure) {

	public Faults {
		boolean shares = DoubleStream.of(throttling, lostAnswer, failure).allMatch((share) -> share >= 0 && share <= 1);
		if (!shares || throttling + lostAnswer + failure > 1) {
			throw new IllegalArgumentException(
					"each of console.sandbox.faults must be from 0 to 1, and all together at most 1");
		}
	}

	/** The fault of the next call, null if it does not fail. */
	@Nullable Fault next(RandomGenerator random) {
		double drawn = random.nextDouble();
		if (drawn < this.throttling) {
			return Fault.THROTTLING;
		}
		if (drawn < this.throttling + this.lostAnswer) {
			return Fault.LOST_ANSWER;
		}
		return (drawn < this.throttling + this.lostAnswer + this.failure) ? Fault.FAILURE : null;
	}

	boolean areNone() {
		return this.throttling + this.lostAnswer + this.failure == 0;
	}

}
