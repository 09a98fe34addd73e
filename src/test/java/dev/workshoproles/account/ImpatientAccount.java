package dev.workshoproles.account;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.springframework.context.support.GenericApplicationContext;

import dev.workshoproles.account.aws.ClientLimits;
import dev.workshoproles.account.calls.CallRateLimiter;

/**
 * The parts of a console's account that wait, with a quarter of their time.
 */
public final class ImpatientAccount {

	private ImpatientAccount() {
	}

	/** Puts them into a console before it starts. */
	public static void register(GenericApplicationContext context) {
		context.registerBean("clientLimits", ClientLimits.class, ImpatientAccount::limits);
		registerCallRateLimiter(context);
	}

	/** Puts the hasty rate limiter alone into a console before it starts. */
	public static void registerCallRateLimiter(GenericApplicationContext context) {
		context.registerBean("callRateLimiter", CallRateLimiter.class, () -> pace(10));
	}

	private static ClientLimits limits() {
		ClientLimits usual = ClientLimits.DEFAULT;
		return new ClientLimits(quarter(usual.connect()), quarter(usual.attempt()), quarter(usual.call()));
	}

	private static Duration quarter(Duration duration) {
		return duration.dividedBy(4);
	}

	/** By a clock that runs that many times as fast. */
	static CallRateLimiter pace(int times) {
		return new CallRateLimiter(() -> times * System.nanoTime(),
				(nanos) -> TimeUnit.NANOSECONDS.sleep(nanos / times));
	}

}
