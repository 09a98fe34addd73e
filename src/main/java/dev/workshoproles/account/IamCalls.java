package dev.workshoproles.account;

import java.util.Optional;
import java.util.function.Supplier;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;

/**
 * The one place through which every call to IAM and STS goes: measured, and with its
 * errors translated.
 */
final class IamCalls {

	private final MeterRegistry meters;

	IamCalls(MeterRegistry meters) {
		this.meters = meters;
	}

	<T> T call(String operation, Supplier<T> call) {
		Timer.Sample sample = Timer.start(this.meters);
		String code = "OK";
		try {
			return call.get();
		}
		catch (SdkException ex) {
			AccountError error = ErrorTranslation.translate(operation, ex);
			code = error.code();
			throw new AccountException(error, ex);
		}
		finally {
			sample.stop(this.meters.timer("iam.calls", "operation", operation, "code", code));
		}
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

}
