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
 * Calls to IAM that serve one purpose. A call that depends on another is composed with
 * its future, so that no thread waits. After a failure that is fatal to the purpose,
 * calls that have not started are dropped.
 */
public final class CallGroup {

	private final Executor threads;

	private final Predicate<Throwable> fatal;

	private final Queue<CompletableFuture<?>> submitted = new ConcurrentLinkedQueue<>();

	private final CompletableFuture<Void> failed = new CompletableFuture<>();

	CallGroup(Executor threads, Predicate<Throwable> fatal) {
		this.threads = threads;
		this.fatal = fatal;
	}

	/**
	 * Submits a call, to be made by the next free thread.
	 * @param <T> the type of its answer
	 * @param call calls IAM and never waits for another submitted call
	 * @return the answer, or what the call threw
	 */
	public <T> CompletableFuture<T> submit(Supplier<T> call) {
		CompletableFuture<T> answer = CompletableFuture.supplyAsync(() -> answer(call), this.threads);
		this.submitted.add(answer);
		return answer;
	}

	private <T> T answer(Supplier<T> call) {
		if (this.failed.isDone()) {
			throw new CancellationException("Dropped");
		}
		try {
			return call.get();
		}
		catch (RuntimeException | Error ex) {
			if (this.fatal.test(ex)) {
				this.failed.completeExceptionally(ex);
			}
			throw ex;
		}
	}

	/**
	 * Waits for a result and for all submitted calls, even those it turned out not to
	 * need.
	 * @param <T> the type of the result
	 * @param result composed of the calls' answers
	 * @return the result
	 * @throws AccountException for the first fatal failure, without waiting for the rest
	 * @throws CompletionException with the cause, if something else failed
	 */
	public <T> T await(CompletableFuture<T> result) {
		CompletableFuture<Boolean> ended = result
			.thenCompose((ignored) -> CompletableFuture.allOf(this.submitted.toArray(CompletableFuture[]::new))
				.handle((all, failure) -> true));
		try {
			CompletableFuture.anyOf(this.failed, ended).get();
			return result.join();
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof AccountException cause) {
				throw new AccountException(cause.error(), cause);
			}
			throw new CompletionException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while calling IAM", ex);
		}
		finally {
			this.failed.cancel(false);
		}
	}

	/**
	 * Combines answers.
	 * @param <T> the type of each
	 * @param answers in any order
	 * @return the answers in the same order, once all are available
	 */
	public static <T> CompletableFuture<List<T>> all(Collection<CompletableFuture<T>> answers) {
		return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
			.thenApply((ignored) -> answers.stream().map(CompletableFuture::join).toList());
	}

}
