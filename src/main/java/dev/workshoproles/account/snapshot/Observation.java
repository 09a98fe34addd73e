package dev.workshoproles.account.snapshot;

import java.util.Optional;

import dev.workshoproles.account.calls.AccountError;

/**
 * What was found under a name.
 *
 * @param <T> what is looked for
 */
public sealed interface Observation<T> {

	/**
	 * The entity.
	 * @return empty if it is absent or unreadable
	 */
	default Optional<T> found() {
		return (this instanceof Present<T> present) ? Optional.of(present.value()) : Optional.empty();
	}

	/**
	 * The reason why it is unreadable.
	 * @return empty if it is not
	 */
	default Optional<AccountError> error() {
		return (this instanceof Unreadable<T> unreadable) ? Optional.of(unreadable.reason()) : Optional.empty();
	}

	/**
	 * The entity exists.
	 *
	 * @param value the entity
	 * @param <T> what is looked for
	 */
	record Present<T>(T value) implements Observation<T> {
	}

	/**
	 * IAM reports that it does not exist.
	 *
	 * @param <T> what is looked for
	 */
	record Absent<T>() implements Observation<T> {
	}

	/**
	 * It is unknown whether it exists.
	 *
	 * @param reason why
	 * @param <T> what is looked for
	 */
	record Unreadable<T>(AccountError reason) implements Observation<T> {
	}

}
