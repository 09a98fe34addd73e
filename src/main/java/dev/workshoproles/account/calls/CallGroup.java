package dev.workshoproles.account.calls;

import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Calls to IAM that serve one purpose. A call that needs the answer of another is
 * composed with it, so that no thread waits. Once a failure is fatal to the purpose,
 * calls that have not begun are dropped.
 */
public final class CallGroup {

	private final Executor threads;

	private final Predicate<Throwable> fatal;

	private final Queue<CompletableFuture<?>> made = new ConcurrentLinkedQueue<>();

	private final CompletableFuture<Void> lost = new CompletableFuture<>();

	CallGroup(Executor threads, Predicate<Throwable> fatal) {
		this.threads = threads;
		this.fatal = fatal;
	}

	/**
	 * Makes a call when one of the threads is free.
	 * @param <T> what it answers
	 * @param call asks IAM, and waits for no other call of a group
	 * @return the answer, or what the call threw
	 */
	public <T> CompletableFuture<T> make(Supplier<T> call) {
		CompletableFuture<T> answer = CompletableFuture.supplyAsync(() -> answer(call), this.threads);
		this.made.add(answer);
		return answer;
	}

	private <T> T answer(Supplier<T> call) {
		if (this.lost.isDone()) {
			throw new CancellationException("Dropped");
		}
		try {
			return call.get();
		}
		catch (RuntimeException | Error ex) {
			if (this.fatal.test(ex)) {
				this.lost.completeExceptionally(ex);
			}
			throw ex;
		}
	}

	/**
	 * Waits for what the calls come to, and for calls that turned out to be unnecessary.
	 * @param <T> what they come to
	 * @param result composed of the calls' answers
	 * @return the result
	 * @throws AccountException the first that is fatal; nothing is waited for then
	 * @throws CompletionException when something else broke down, with its cause
	 */
	public <T> T await(CompletableFuture<T> result) {
		CompletableFuture<Boolean> ended = result
			.thenCompose((ignored) -> CompletableFuture.allOf(this.made.toArray(CompletableFuture[]::new))
				.handle((all, failure) -> true));
		try {
			CompletableFuture.anyOf(this.lost, ended).get();
			return result.join();
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof AccountException failed) {
				throw new AccountException(failed.error(), failed);
			}
			throw new CompletionException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while IAM was asked", ex);
		}
		finally {
			this.lost.cancel(false);
		}
	}

	/**
	 * All answers together.
	 * @param <T> what each is
	 * @param answers in any order
	 * @return the answers, in the same order, once the last has come
	 */
	public static <T> CompletableFuture<List<T>> all(Collection<CompletableFuture<T>> answers) {
		return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
			.thenApply((ignored) -> answers.stream().map(CompletableFuture::join).toList());
	}

}
