package dev.workshoproles.classroom.wall;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Readings that begin after they are asked for. Those who ask while one is in progress
 * share the next, which so shows what each of them has done before.
 *
 * @param <V> what is read
 */
final class LaterReadings<V> {

	private @Nullable CompletableFuture<V> inProgress;

	private @Nullable CompletableFuture<V> next;

	V read(Supplier<V> reading) {
		CompletableFuture<V> own = new CompletableFuture<>();
		CompletableFuture<V> shared;
		CompletableFuture<V> before;
		synchronized (this) {
			shared = this.next;
			before = this.inProgress;
			if (shared == null) {
				this.next = own;
			}
		}
		if (shared != null) {
			return await(shared);
		}
		if (before != null) {
			before.handle((value, failure) -> true).join();
		}
		synchronized (this) {
			this.inProgress = own;
			this.next = null;
		}
		return begin(own, reading);
	}

	private V begin(CompletableFuture<V> own, Supplier<V> reading) {
		try {
			own.complete(reading.get());
		}
		catch (Throwable ex) {
			own.completeExceptionally(ex);
		}
		return await(own);
	}

	private static <V> V await(CompletableFuture<V> reading) {
		try {
			return reading.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof RuntimeException failure) {
				throw failure;
			}
			throw ex;
		}
	}

}
