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
 * What the answers about one thing come to. A refusal concerns that thing alone, and what
 * vanished between two calls is absent.
 */
final class Observations {

	private Observations() {
	}

	/**
	 * Waits for all parts.
	 * @param thing puts them together once they are there; empty when nothing is
	 */
	static <T> CompletableFuture<Observation<T>> of(Supplier<Optional<T>> thing, CompletableFuture<?>... parts) {
		return CompletableFuture.allOf(parts)
			.handle((all, failure) -> (failure != null) ? failed(Stream.of(parts).flatMap(Observations::failure))
					: thing.get().<Observation<T>>map(Observation.Present::new).orElseGet(Observation.Absent::new));
	}

	/**
	 * That one part may not be read counts, even if IAM says of another that it is gone.
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
	 * Whether there can be no snapshot after this failure.
	 * @param failure as a call threw it
	 */
	static boolean concernsWholeAccount(Throwable failure) {
		return !(failure instanceof AccountException refusal) || refusal.error().concernsWholeAccount();
	}

}
