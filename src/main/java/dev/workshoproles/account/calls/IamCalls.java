package dev.workshoproles.account.calls;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;

import dev.workshoproles.account.calls.AccountError.Kind;

/**
 * Makes all calls to IAM and STS: at the rate that IAM accepts, with metrics, and with
 * errors translated.
 */
public final class IamCalls {

	/** The maximum number of attempts of a throttled call. */
	private static final int MAX_ATTEMPTS = 6;

	/** The maximum number of attempts of a call rejected for clock skew. */
	private static final int MAX_SIGNATURES = 3;

	private final MeterRegistry meters;

	private final CallRateLimiter rate;

	private final Supplier<@Nullable CredentialsSource> source;

	/**
	 * Creates the calls of one process.
	 * @param source supplies the source of the credentials, null if unknown
	 */
	public IamCalls(MeterRegistry meters, CallRateLimiter rate, Supplier<@Nullable CredentialsSource> source) {
		this.meters = meters;
		this.rate = rate;
		this.source = source;
	}

	/**
	 * Makes a call. A throttled one is repeated at the rate that IAM accepts, and one
	 * rejected for clock skew at once, as the SDK then signs by AWS's clock. Both are
	 * safe for writes too: the rejected call had no effect.
	 */
	public <T> T call(String operation, Supplier<T> call) {
		long begun = uninterrupted(this.rate::await);
		for (int attempt = 1;; attempt++) {
			try {
				return repeatedForSkew(operation, call);
			}
			catch (AccountException ex) {
				if (!isThrottled(ex)) {
					throw ex;
				}
				this.rate.throttled(begun);
				begun = nextTurn(attempt, ex);
				this.meters.counter("iam.retries", "operation", operation).increment();
			}
		}
	}

	private <T> T repeatedForSkew(String operation, Supplier<T> call) {
		for (int signature = 1;; signature++) {
			try {
				return measured(operation, call);
			}
			catch (AccountException ex) {
				boolean skewed = ex.getCause() instanceof AwsServiceException answer && ClockSkew.isRefusal(answer);
				if (!skewed || signature == MAX_SIGNATURES) {
					throw ex;
				}
				this.meters.counter("iam.retries", "operation", operation).increment();
			}
		}
	}

	private long nextTurn(int attempt, AccountException refusal) {
		OptionalLong next = (attempt < MAX_ATTEMPTS) ? uninterrupted(this.rate::awaitAgain) : OptionalLong.empty();
		return next.orElseThrow(() -> refusal);
	}

	private <T> T measured(String operation, Supplier<T> call) {
		Timer.Sample sample = Timer.start(this.meters);
		String code = "OK";
		try {
			T answer = call.get();
			if (answer == null) {
				throw NotFromAwsException.lost("The answer lacks what was asked for");
			}
			this.rate.accepted();
			return answer;
		}
		catch (AccountException ex) {
			code = ex.error().code();
			throw ex;
		}
		catch (SdkException ex) {
			AccountError error = ErrorTranslation.translate(operation, ex).withSource(this.source.get());
			code = error.code();
			if (error.kind() == Kind.REFUSED) {
				this.rate.accepted();
			}
			throw new AccountException(error, ex);
		}
		finally {
			sample.stop(this.meters.timer("iam.calls", "operation", operation, "code", code));
		}
	}

	private static <T> T uninterrupted(Wait<T> wait) {
		try {
			return wait.forTurn();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while throttled by IAM", ex);
		}
	}

	private static boolean isThrottled(AccountException ex) {
		return ex.getCause() instanceof AwsServiceException answer && answer.isThrottlingException();
	}

	/**
	 * Makes a call for something that may not exist.
	 */
	public <T> Optional<T> find(String operation, Supplier<T> call) {
		try {
			return Optional.of(call(operation, call));
		}
		catch (AccountException ex) {
			if (ex.getCause() instanceof NoSuchEntityException) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	/**
	 * Waits until a call may be made.
	 *
	 * @param <T> the time of the call
	 */
	private interface Wait<T> {

		T forTurn() throws InterruptedException;

	}

}
