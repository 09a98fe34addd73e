package dev.workshoproles.account.sandbox.faults;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.random.RandomGenerator;

import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamRequest;
import software.amazon.awssdk.services.iam.model.IamResponse;

import dev.workshoproles.account.calls.CallRateLimiter.Sleep;
import dev.workshoproles.account.calls.IamInterception;

/**
 * An IAM that takes its time and fails now and then, in the ways of the real one. A call
 * waits in the thread that makes it, as one over the network does.
 */
public final class FaultyIam extends IamInterception {

	/** As often as the SDK's clients for real accounts attempt a read. */
	private static final int READ_ATTEMPTS = 3;

	private final IamClient iam;

	private final Duration delay;

	private final Faults faults;

	private final Sleep sleep;

	private final RandomGenerator random;

	private final int attempts;

	private FaultyIam(IamClient iam, Duration delay, Faults faults, Sleep sleep, RandomGenerator random, int attempts) {
		this.iam = iam;
		this.delay = delay;
		this.faults = faults;
		this.sleep = sleep;
		this.random = random;
		this.attempts = attempts;
	}

	/**
	 * A client for reads, which repeats what fails in passing unless it was throttled.
	 * @param iam answers
	 * @param delay how long each attempt takes
	 * @param faults how often one fails
	 * @param sleep pauses the current thread
	 * @param random decides which
	 * @return {@code iam} itself if there is neither delay nor fault
	 */
	public static IamClient forReads(IamClient iam, Duration delay, Faults faults, Sleep sleep,
			RandomGenerator random) {
		return client(iam, delay, faults, sleep, random, READ_ATTEMPTS);
	}

	/**
	 * A client for writes, which never repeats anything.
	 * @param iam answers
	 * @param delay how long each call takes
	 * @param faults how often one fails
	 * @param sleep pauses the current thread
	 * @param random decides which
	 * @return {@code iam} itself if there is neither delay nor fault
	 */
	public static IamClient forWrites(IamClient iam, Duration delay, Faults faults, Sleep sleep,
			RandomGenerator random) {
		return client(iam, delay, faults, sleep, random, 1);
	}

	private static IamClient client(IamClient iam, Duration delay, Faults faults, Sleep sleep, RandomGenerator random,
			int attempts) {
		return (delay.isZero() && faults.areNone()) ? iam
				: new FaultyIam(iam, delay, faults, sleep, random, attempts).client();
	}

	@Override
	protected IamResponse operation(Method operation, IamRequest request) throws Throwable {
		for (int attempt = 1;; attempt++) {
			pause();
			Fault fault = this.faults.next(this.random);
			if (fault == null) {
				return forward(this.iam, operation, request);
			}
			if (fault == Fault.LOST_ANSWER) {
				forward(this.iam, operation, request);
			}
			if (attempt == this.attempts || fault == Fault.THROTTLING) {
				throw fault.exception();
			}
		}
	}

	private void pause() {
		try {
			this.sleep.forNanos(this.delay.toNanos());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw AbortedException.create("Thread was interrupted", ex);
		}
	}

}
