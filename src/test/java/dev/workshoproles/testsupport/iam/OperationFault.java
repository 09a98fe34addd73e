package dev.workshoproles.testsupport.iam;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import dev.workshoproles.account.sandbox.wire.QueryAnswer;

/**
 * A way in which an operation of {@link IamServer} fails.
 */
public final class OperationFault {

	/** Does not fail. */
	public static final OperationFault NONE = new OperationFault((operation, call) -> call.get());

	/** Takes the request and never answers. */
	public static final OperationFault SILENCE = new OperationFault((operation, call) -> silence());

	/** Does what it is asked, and the answer is lost. */
	public static final OperationFault LOST_ANSWER = new OperationFault((operation, call) -> {
		Reply lost = call.get();
		return new Reply(lost.answer(), true, false);
	});

	/** The caller lacks the permission, in IAM's own words. */
	public static final OperationFault DENIED = new OperationFault((operation, call) -> error(403, "AccessDenied",
			"User: arn:aws:iam::000000000000:user/participant is not authorized to perform: iam:" + operation
					+ " on resource: * because no identity-based policy allows the iam:" + operation + " action"));

	/** The session has ended. */
	public static final OperationFault EXPIRED = answering(403, "ExpiredToken",
			"The security token included in the request is expired");

	/** Too many requests. */
	public static final OperationFault THROTTLED = answering(400, "Throttling", "Rate exceeded");

	/** A fault of the service. */
	public static final OperationFault DOWN = answering(503, "ServiceUnavailable", "Service is unavailable");

	private final Behaviour behaviour;

	private OperationFault(Behaviour behaviour) {
		this.behaviour = behaviour;
	}

	/** Answers an error and does nothing. */
	public static OperationFault answering(int status, String code, String message) {
		return new OperationFault((operation, call) -> error(status, code, message));
	}

	/** Answers a page that is not IAM's, and does nothing. */
	public static OperationFault page(int status, String body) {
		return new OperationFault((operation, call) -> Reply.of(new QueryAnswer(status, "", body)));
	}

	/** Does what it is asked, and a page that is not IAM's is answered. */
	public static OperationFault pageAfter(int status, String body) {
		return new OperationFault((operation, call) -> {
			Reply lost = call.get();
			return new Reply(new QueryAnswer(status, "", body), lost.drops(), lost.cutShort());
		});
	}

	/** Works, and has something happen before. */
	public static OperationFault after(Runnable event) {
		return new OperationFault((operation, call) -> {
			event.run();
			return call.get();
		});
	}

	/** Fails a number of times, and then no more. */
	public OperationFault times(int number) {
		AtomicInteger left = new AtomicInteger(number);
		return new OperationFault(
				(operation, call) -> (left.getAndDecrement() > 0) ? around(operation, call) : call.get());
	}

	Reply around(String operation, Supplier<Reply> call) {
		return this.behaviour.around(operation, call);
	}

	private static Reply error(int status, String code, String message) {
		return Reply.of(QueryAnswer.error(status, code, message));
	}

	private static Reply silence() {
		try {
			new CountDownLatch(1).await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return Reply.NONE;
	}

	@FunctionalInterface
	private interface Behaviour {

		Reply around(String operation, Supplier<Reply> call);

	}

}
