package dev.workshoproles.account;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;

import dev.workshoproles.account.AccountError.Kind;

/**
 * The one place through which every call to IAM and STS goes: at the pace that IAM lets
 * through, measured, and with its errors translated.
 */
final class IamCalls {

	/** How often a call is made in all that IAM refuses for coming too fast. */
	private static final int TURNS = 6;

	private final MeterRegistry meters;

	private final Pace pace;

	IamCalls(MeterRegistry meters) {
		this(meters, new Pace());
	}

	IamCalls(MeterRegistry meters, Pace pace) {
		this.meters = meters;
		this.pace = pace;
	}

	/**
	 * Makes a call. One that IAM refuses for coming too fast is made again when its turn
	 * comes, reads and writes alike: IAM has done nothing of it.
	 */
	<T> T call(String operation, Supplier<T> call) {
		long begun = uninterrupted(this.pace::await);
		for (int turn = 1;; turn++) {
			try {
				return measured(operation, call);
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

	private long nextTurn(int turn, AccountException refusal) {
		OptionalLong next = (turn < TURNS) ? uninterrupted(this.pace::awaitAgain) : OptionalLong.empty();
		return next.orElseThrow(() -> refusal);
	}

	private <T> T measured(String operation, Supplier<T> call) {
		Timer.Sample sample = Timer.start(this.meters);
		String code = "OK";
		try {
			T answer = call.get();
			this.pace.passed();
			return answer;
		}
		catch (SdkException ex) {
			AccountError error = ErrorTranslation.translate(operation, ex);
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
	<T> Optional<T> find(String operation, Supplier<T> call) {
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
