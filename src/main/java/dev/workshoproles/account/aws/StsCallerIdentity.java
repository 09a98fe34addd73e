package dev.workshoproles.account.aws;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.calls.ErrorTranslation;
import dev.workshoproles.account.calls.IamCalls;
import dev.workshoproles.account.target.CallerIdentity;
import dev.workshoproles.account.target.Signing;

/**
 * Asks STS for the caller, once for each access key, so that a new sign-in, perhaps to
 * another account, is noticed. After a failure STS is not asked again at once, since the
 * parts of a page ask one after the other.
 */
public final class StsCallerIdentity implements CallerIdentity {

	/** How long a failure is cached at most, in nanoseconds. */
	private static final long FAILURE_LIFETIME = Duration.ofSeconds(1).toNanos();

	private final StsClient sts;

	private final AwsCredentialsProvider credentials;

	private final IamCalls calls;

	private final LongSupplier nanos;

	private final Lock asking = new ReentrantLock();

	private volatile @Nullable Known known;

	private @Nullable Failure failure;

	/**
	 * Creates an identity that uses the given clock.
	 * @param nanos the clock, in nanoseconds
	 */
	public StsCallerIdentity(StsClient sts, AwsCredentialsProvider credentials, IamCalls calls, LongSupplier nanos) {
		this.sts = sts;
		this.credentials = credentials;
		this.calls = calls;
		this.nanos = nanos;
	}

	@Override
	public Caller get() {
		return callerBy(resolve().accessKeyId());
	}

	@Override
	public Signing signingAs(Caller caller) {
		AwsCredentials found = resolve();
		CallerIdentity.requireSame(caller, callerBy(found.accessKeyId()));
		return Signing.with(found);
	}

	private Caller callerBy(String accessKeyId) {
		Known last = this.known;
		return (last != null && last.isOf(accessKeyId)) ? last.caller() : ask(accessKeyId);
	}

	/**
	 * One at a time, so that those who wait share the answer. A lock rather than a
	 * monitor, which would pin the carrier thread on Java 21.
	 */
	private Caller ask(String accessKeyId) {
		this.asking.lock();
		try {
			return askNow(accessKeyId);
		}
		finally {
			this.asking.unlock();
		}
	}

	private Caller askNow(String accessKeyId) {
		Known last = this.known;
		if (last != null && last.isOf(accessKeyId)) {
			return last.caller();
		}
		long begun = this.nanos.getAsLong();
		if (this.failure != null && this.failure.until() - begun > 0) {
			throw new AccountException(this.failure.error(), null);
		}
		try {
			Caller caller = caller(this.calls.call("GetCallerIdentity", this.sts::getCallerIdentity));
			this.known = new Known(accessKeyId, caller);
			return caller;
		}
		catch (AccountException ex) {
			this.failure = ex.error().concernsCredentials() ? null : failure(ex.error(), begun);
			throw ex;
		}
	}

	/**
	 * Asks whose credentials these are, whatever the client's own.
	 * @param signing the credentials
	 * @throws AccountException if AWS does not accept them
	 */
	static Caller ask(StsClient sts, IamCalls calls, Signing signing) {
		return caller(calls.call("GetCallerIdentity",
				() -> sts.getCallerIdentity((request) -> request.overrideConfiguration(signing))));
	}

	/** A quick failure is cached no longer than it took. */
	private Failure failure(AccountError error, long begun) {
		long now = this.nanos.getAsLong();
		return new Failure(error, now + Math.min(FAILURE_LIFETIME, now - begun));
	}

	/** A proxy in front of STS may respond with its own page and status 200. */
	private static Caller caller(GetCallerIdentityResponse answer) {
		if (answer.account() == null || answer.arn() == null) {
			throw new AccountException(ErrorTranslation.notFromAws("GetCallerIdentity"), null);
		}
		return Caller.of(answer.account(), answer.arn());
	}

	private AwsCredentials resolve() {
		try {
			return this.credentials.resolveCredentials();
		}
		catch (AccountException ex) {
			throw ex;
		}
		catch (SdkException | IllegalStateException ex) {
			throw new AccountException(ErrorTranslation.noCredentials(ex), ex);
		}
	}

	private record Known(String accessKeyId, Caller caller) {

		private boolean isOf(String otherAccessKeyId) {
			return this.accessKeyId.equals(otherAccessKeyId);
		}

	}

	/** A failure to report until then, by the clock. */
	private record Failure(AccountError error, long until) {
	}

}
