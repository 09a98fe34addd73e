package dev.workshoproles.account.reading;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;

import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.CallGroup;

/**
 * A read of a detail that is sent before it is known whether the entity still exists. A
 * failure is ignored, since the entity may be gone.
 *
 * @param answer empty if no call was made or it failed
 * @param <T> the type of the detail
 */
record SpeculativeRead<T>(CompletableFuture<Optional<T>> answer) {

	static <T> SpeculativeRead<T> none() {
		return new SpeculativeRead<>(CompletableFuture.completedFuture(Optional.empty()));
	}

	static <T> SpeculativeRead<T> of(CallGroup calls, Supplier<T> call) {
		return new SpeculativeRead<>(calls.submit(() -> {
			try {
				return Optional.of(call.get());
			}
			catch (AccountException ex) {
				return Optional.empty();
			}
		}));
	}

	/**
	 * The speculative answer if it is valid, otherwise the answer to another call.
	 */
	CompletableFuture<T> orAsk(Predicate<T> valid, Supplier<CompletableFuture<T>> call) {
		return this.answer
			.thenCompose((guessed) -> guessed.filter(valid).map(CompletableFuture::completedFuture).orElseGet(call));
	}

}
