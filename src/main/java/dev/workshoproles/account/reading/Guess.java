package dev.workshoproles.account.reading;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.CallGroup;

/**
 * A detail that is asked for before it is known that the thing is still there. Its
 * failure says nothing: it may be of something that is gone.
 *
 * @param answer empty when nothing was asked for, or the call failed
 * @param <T> the detail
 */
record Guess<T>(CompletableFuture<Optional<T>> answer) {

	static <T> Guess<T> none() {
		return new Guess<>(CompletableFuture.completedFuture(Optional.empty()));
	}

	static <T> Guess<T> of(CallGroup calls, Supplier<T> call) {
		return new Guess<>(calls.make(() -> {
			try {
				return Optional.of(call.get());
			}
			catch (AccountException ex) {
				return Optional.empty();
			}
		}));
	}

	/**
	 * The guessed answer or, where that does not count, the answer of another call.
	 */
	CompletableFuture<T> orAsk(Predicate<T> counts, Supplier<CompletableFuture<T>> call) {
		return this.answer
			.thenCompose((guessed) -> guessed.filter(counts).map(CompletableFuture::completedFuture).orElseGet(call));
	}

}
