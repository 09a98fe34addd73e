package dev.workshoproles.account;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * A reading that one thread carries out and others wait for. All of them are given what
 * was read, or thrown what the reading threw.
 *
 * @param <V> what is read
 */
public final class SharedReading<V> {

	private final CompletableFuture<V> outcome = new CompletableFuture<>();

	/**
	 * Carries it out, which one thread does once.
	 * @param reading reads
	 * @return what was read
	 */
	public V carryOut(Supplier<V> reading) {
		try {
			V value = reading.get();
			this.outcome.complete(value);
			return value;
		}
		catch (Throwable ex) {
			this.outcome.completeExceptionally(ex);
			throw ex;
		}
	}

	/**
	 * Waits until it has been carried out.
	 * @return what was read
	 */
	public V await() {
		try {
			return this.outcome.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof RuntimeException failure) {
				throw failure;
			}
			throw ex;
		}
	}

	/** Waits until it has ended, successfully or not. */
	public void awaitEnd() {
		this.outcome.handle((value, failure) -> true).join();
	}

}
