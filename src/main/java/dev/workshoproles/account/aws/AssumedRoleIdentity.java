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
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.calls.ErrorTranslation;
import dev.workshoproles.account.target.CallerIdentity;
import dev.workshoproles.account.target.Signing;
import dev.workshoproles.seats.Seat.AssumedRole;

/**
 * Works as a role that the console assumes for a seat, with credentials that are renewed
 * in time. The session's name is the same for each replica and after each restart, so the
 * seat's caller is always the same. After a failure STS is not asked again at once.
 */
public final class AssumedRoleIdentity implements CallerIdentity, AwsCredentialsProvider {

	/** What the name of a session begins with, before that of the seat. */
	private static final String SESSION = "workshop-roles-console-";

	/** The longest name of a session (AssumeRole in the STS API reference). */
	private static final int MAX_SESSION = 64;

	/** How long a failure is cached, in nanoseconds. */
	private static final long FAILURE_LIFETIME = Duration.ofSeconds(1).toNanos();

	private final AssumedRole role;

	private final Caller caller;

	private final AwsCredentialsProvider session;

	private final LongSupplier nanos;

	/** One at a time, so that those who wait share the failure. */
	private final Lock asking = new ReentrantLock();

	private @Nullable Failure failure;

	/**
	 * Creates an identity, without asking STS yet.
	 * @param sts calls as the console itself
	 * @param seat the name of the seat
	 * @param nanos the clock, in nanoseconds
	 */
	AssumedRoleIdentity(StsClient sts, AssumedRole role, String seat, LongSupplier nanos) {
		String name = sessionName(seat);
		this.role = role;
		this.caller = caller(role.arn(), name);
		this.session = StsAssumeRoleCredentialsProvider.builder()
			.stsClient(sts)
			.refreshRequest((assume) -> assume.roleArn(role.arn()).externalId(role.externalId()).roleSessionName(name))
			.build();
		this.nanos = nanos;
	}

	private static String sessionName(String seat) {
		String name = SESSION + seat;
		return name.substring(0, Math.min(name.length(), MAX_SESSION));
	}

	/** As GetCallerIdentity would tell it: without the role's path. */
	private static Caller caller(String roleArn, String session) {
		String[] parts = roleArn.split(":", -1);
		String name = roleArn.substring(roleArn.lastIndexOf('/') + 1);
		return Caller.of(parts[4], "arn:" + parts[1] + ":sts::" + parts[4] + ":assumed-role/" + name + "/" + session);
	}

	@Override
	public Caller get() {
		resolveCredentials();
		return this.caller;
	}

	@Override
	public Signing signingAs(Caller expected) {
		AwsCredentials credentials = resolveCredentials();
		CallerIdentity.requireSame(expected, this.caller);
		return Signing.with(credentials);
	}

	@Override
	public AwsCredentials resolveCredentials() {
		this.asking.lock();
		try {
			if (this.failure != null && this.failure.until() - this.nanos.getAsLong() > 0) {
				throw new AccountException(this.failure.error(), null);
			}
			this.failure = null;
			return this.session.resolveCredentials();
		}
		catch (SdkException ex) {
			AccountError error = error(ErrorTranslation.translate("AssumeRole", ex));
			this.failure = new Failure(error, this.nanos.getAsLong() + FAILURE_LIFETIME);
			throw new AccountException(error, ex);
		}
		finally {
			this.asking.unlock();
		}
	}

	/** Any other is not about the role: STS does not answer, or not to the console. */
	private AccountError error(AccountError translated) {
		return (translated.kind() == Kind.ACCESS_DENIED || translated.kind() == Kind.REFUSED)
				? translated.ofAssuming(this.role) : translated;
	}

	/** A failure to report until then, by the clock. */
	private record Failure(AccountError error, long until) {
	}

}
