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
 * The one place through which every call to IAM and STS goes: at the pace that IAM lets
 * through, measured, and with its errors translated.
 */
public final class IamCalls {

	/** How often a call is made in all that IAM refuses for coming too fast. */
	private static final int TURNS = 6;

	private final MeterRegistry meters;

	/** How often a call is made in all that is refused for the clock. */
	private static final int SIGNATURES = 3;

	private final Pace pace;

	private final Supplier<@Nullable CredentialsSource> source;

	public IamCalls(MeterRegistry meters) {
		this(meters, new Pace());
	}

	public IamCalls(MeterRegistry meters, Pace pace) {
		this(meters, pace, () -> null);
	}

	/**
	 * Calls whose refusals say where the credentials come from.
	 */
	public IamCalls(MeterRegistry meters, Pace pace, Supplier<@Nullable CredentialsSource> source) {
		this.meters = meters;
		this.pace = pace;
		this.source = source;
	}

	/**
	 * Makes a call. One that IAM refuses for coming too fast is made again when its turn
	 * comes, and one that it refuses for the clock at once, for the SDK signs by IAM's
	 * clock then. Reads and writes alike: IAM has done nothing of it.
	 */
	public <T> T call(String operation, Supplier<T> call) {
		long begun = uninterrupted(this.pace::await);
		for (int turn = 1;; turn++) {
			try {
				return signedAnew(operation, call);
			}
			catch (AccountException ex) {
				if (!isThrottled(ex)) {
					throw ex;
				}
				this.pace.refused(begun);
				begun = nextTurn(turn, ex);
				this.meters.counter("iam.retries", "operation", operation).increment();
			}
		}
	}

	private <T> T signedAnew(String operation, Supplier<T> call) {
		for (int signature = 1;; signature++) {
			try {
				return measured(operation, call);
			}
			catch (AccountException ex) {
				boolean clock = ex.getCause() instanceof AwsServiceException answer
						&& ClockDifference.isRefusal(answer);
				if (!clock || signature == SIGNATURES) {
					throw ex;
				}
				this.meters.counter("iam.retries", "operation", operation).increment();
			}
		}
	}

	private long nextTurn(int turn, AccountException refusal) {
		OptionalLong next = (turn < TURNS) ? uninterrupted(this.pace::awaitAgain) : OptionalLong.empty();
		return next.orElseThrow(() -> refusal);
	}

	private <T> T measured(String operation, Supplier<T> call) {
		Timer.Sample sample = Timer.start(this.meters);
		String code = "OK";
		try {
			T answer = call.get();
			if (answer == null) {
				throw ForeignAnswerException.lost("The answer lacks what was asked for");
			}
			this.pace.passed();
			return answer;
		}
		catch (AccountException ex) {
			code = ex.error().code();
			throw ex;
		}
		catch (SdkException ex) {
			AccountError error = ErrorTranslation.translate(operation, ex).from(this.source.get());
			code = error.code();
			if (error.kind() == Kind.REFUSED) {
				this.pace.passed();
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
			throw new IllegalStateException("Interrupted while IAM limits calls", ex);
		}
	}

	private static boolean isThrottled(AccountException ex) {
		return ex.getCause() instanceof AwsServiceException answer && answer.isThrottlingException();
	}

	/**
	 * A call for something that need not be there.
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
	 * Waits for a turn.
	 *
	 * @param <T> tells when it was
	 */
	private interface Wait<T> {

		T forTurn() throws InterruptedException;

	}

}
