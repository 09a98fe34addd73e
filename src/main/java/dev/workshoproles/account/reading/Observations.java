package dev.workshoproles.account.reading;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.snapshot.Observation;

/**
 * Combines the answers about one entity into an observation. An entity deleted between
 * two calls is absent; one that may not be read is unreadable.
 */
final class Observations {

	private Observations() {
	}

	/**
	 * Combines all parts.
	 * @param value builds the value from the completed parts; empty if there is none
	 */
	static <T> CompletableFuture<Observation<T>> of(Supplier<Optional<T>> value, CompletableFuture<?>... parts) {
		return CompletableFuture.allOf(parts)
			.handle((all, failure) -> (failure != null) ? failed(Stream.of(parts).flatMap(Observations::failure))
					: value.get().<Observation<T>>map(Observation.Present::new).orElseGet(Observation.Absent::new));
	}

	/**
	 * If one part is unreadable the entity is, even if another part does not exist.
	 */
	static <T> Observation<T> failed(Stream<Throwable> failures) {
		List<AccountError> errors = failures.map(Observations::error).toList();
		return errors.stream()
			.filter((error) -> !error.code().startsWith("NoSuchEntity"))
			.findFirst()
			.<Observation<T>>map(Observation.Unreadable::new)
			.orElseGet(Observation.Absent::new);
	}

	private static Stream<Throwable> failure(CompletableFuture<?> part) {
		return part.handle((answer, failure) -> Stream.ofNullable(failure)).join();
	}

	private static AccountError error(Throwable failure) {
		Throwable cause = (failure instanceof CompletionException && failure.getCause() != null) ? failure.getCause()
				: failure;
		if (concernsWholeAccount(cause)) {
			throw new CompletionException(cause);
		}
		return ((AccountException) cause).error();
	}

	/**
	 * Whether a failure makes a snapshot impossible.
	 * @param failure thrown by a call
	 */
	static boolean concernsWholeAccount(Throwable failure) {
		return !(failure instanceof AccountException refusal) || refusal.error().concernsWholeAccount();
	}

}
