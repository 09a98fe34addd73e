package dev.workshoproles.account.sandbox.faults;

import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;

import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamRequest;
import software.amazon.awssdk.services.iam.model.IamResponse;

import dev.workshoproles.account.calls.IamInterception;

/**
 * An IAM that is eventually consistent: a read may answer from the account as it was a
 * while ago, each read from another moment. What was read once may be missing the next
 * time, as with the many hosts of the real one. Writes always meet the account as it is.
 * <p>
 * The source is "Changes that I make are not always immediately visible" in "Troubleshoot
 * IAM" of the <em>IAM User Guide</em>, which names no time.
 */
public final class StaleReads extends IamInterception {

	private final IamClient iam;

	private final Supplier<? extends IamClient> copy;

	private final Duration longest;

	private final InstantSource clock;

	private final LongUnaryOperator age;

	/** The account before each recent change, oldest first. */
	private final Deque<Past> past = new ArrayDeque<>();

	/**
	 * Creates one.
	 * @param iam carries out the writes
	 * @param copy makes another IAM of the account as it is now
	 * @param longest how old the account in a read may be
	 * @param clock tells the time of changes and reads
	 * @param age gets the longest age in nanoseconds, and chooses that of a read
	 */
	public StaleReads(IamClient iam, Supplier<? extends IamClient> copy, Duration longest, InstantSource clock,
			LongUnaryOperator age) {
		this.iam = iam;
		this.copy = copy;
		this.longest = longest;
		this.clock = clock;
		this.age = age;
	}

	/**
	 * A client whose reads have any age up to the longest.
	 * @param iam carries out the writes
	 * @param copy makes another IAM of the account as it is now
	 * @param longest how old the account in a read may be
	 * @return {@code iam} itself if it is zero
	 */
	public static IamClient client(IamClient iam, Supplier<? extends IamClient> copy, Duration longest) {
		return longest.isZero() ? iam : new StaleReads(iam, copy, longest, InstantSource.system(),
				(nanos) -> ThreadLocalRandom.current().nextLong(nanos + 1))
			.client();
	}

	@Override
	protected IamResponse operation(Method operation, IamRequest request) throws Throwable {
		return operation.getName().matches("(get|list|simulate).*") ? forward(seen(), operation, request)
				: write(operation, request);
	}

	private synchronized IamClient seen() {
		Instant moment = this.clock.instant().minusNanos(this.age.applyAsLong(this.longest.toNanos()));
		return this.past.stream()
			.filter((state) -> state.end().isAfter(moment))
			.map(Past::iam)
			.findFirst()
			.orElse(this.iam);
	}

	private synchronized IamResponse write(Method operation, IamRequest request) throws Throwable {
		IamClient before = this.copy.get();
		IamResponse response = forward(this.iam, operation, request);
		Instant now = this.clock.instant();
		this.past.removeIf((state) -> !state.end().isAfter(now.minus(this.longest)));
		this.past.addLast(new Past(before, now));
		return response;
	}

	/**
	 * The account at a time that has passed.
	 *
	 * @param iam reads it
	 * @param end when it changed
	 */
	private record Past(IamClient iam, Instant end) {

	}

}
