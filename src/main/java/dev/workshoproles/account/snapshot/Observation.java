package dev.workshoproles.account.snapshot;

import java.util.Optional;

import dev.workshoproles.account.calls.AccountError;

/**
 * What was found at a name.
 *
 * @param <T> what is looked for
 */
public sealed interface Observation<T> {

	/**
	 * What is there.
	 * @return empty when nothing is, or when it could not be read
	 */
	default Optional<T> found() {
		return (this instanceof Present<T> present) ? Optional.of(present.value()) : Optional.empty();
	}

	/**
	 * Why it could not be read.
	 * @return empty when it could
	 */
	default Optional<AccountError> error() {
		return (this instanceof Unreadable<T> unreadable) ? Optional.of(unreadable.reason()) : Optional.empty();
	}

	/**
	 * It is there.
	 *
	 * @param value what is there
	 * @param <T> what is looked for
	 */
	record Present<T>(T value) implements Observation<T> {
	}

	/**
	 * IAM says that it is not there.
	 *
	 * @param <T> what is looked for
	 */
	record Absent<T>() implements Observation<T> {
	}

	/**
	 * IAM did not say whether it is there.
	 *
	 * @param reason why
	 * @param <T> what is looked for
	 */
	record Unreadable<T>(AccountError reason) implements Observation<T> {
	}

}
