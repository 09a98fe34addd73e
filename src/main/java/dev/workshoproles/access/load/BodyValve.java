package dev.workshoproles.access.load;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;

import dev.workshoproles.problem.ProblemWriter;

/**
 * Keeps slow bodies from holding up anybody else: each has a time limit, only a limited
 * number are waited for at once, and an unread rest only as long as one that is on its
 * way. Tomcat would read a rejected body to its end, however slowly it is sent.
 */
class BodyValve extends ValveBase {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	/** Well below the number of threads, since each may occupy one. */
	private static final int MAX_WAITED_FOR = 96;

	private static final int MAX_PER_ADDRESS = 64;

	/**
	 * How often to look whether a body has arrived that was sent right after its header.
	 */
	private static final int MAX_POLLS = 10;

	private static final Duration POLL_INTERVAL = Duration.ofMillis(5);

	private final ProblemWriter problems;

	private final BodyPermits permits = new BodyPermits(MAX_WAITED_FOR, MAX_PER_ADDRESS);

	BodyValve(ProblemWriter problems) {
		super(true);
		this.problems = problems;
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		org.apache.coyote.Request incoming = request.getCoyoteRequest();
		if (!BodyPresence.hasBody(request)) {
			getNext().invoke(request, response);
			return;
		}
		InputBuffer source = incoming.getInputBuffer();
		TimedBody body = new TimedBody(source, incoming.getContentLengthLong(), LIMIT.toNanos(), System::nanoTime);
		incoming.setInputBuffer(body);
		try {
			admit(request, response, body);
		}
		finally {
			incoming.setInputBuffer(source);
			if (!arrivesSoon(request, body)) {
				hangUp(incoming, response);
			}
		}
	}

	/**
	 * After the response is finished: Tomcat would replace an uncommitted one with an
	 * error. Its client cannot know that the connection ends, so one whose body is on its
	 * way is waited for instead: its next request would find the connection closed.
	 */
	private static void hangUp(org.apache.coyote.Request incoming, Response response) throws IOException {
		response.finishResponse();
		incoming.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
	}

	private void admit(Request request, Response response, TimedBody body) throws IOException, ServletException {
		String address = request.getRemoteAddr();
		if (hasArrived(request, body)) {
			getNext().invoke(request, response);
		}
		else if (this.permits.tryAcquire(address)) {
			try {
				getNext().invoke(request, response);
			}
			finally {
				this.permits.release(address);
			}
		}
		else if (arrivesSoon(request, body)) {
			getNext().invoke(request, response);
		}
		else {
			this.problems.refuse(BusyFilter.TOO_BUSY, request, response);
		}
	}

	/** A client may send header and body one after the other. */
	private static boolean arrivesSoon(Request request, TimedBody body) {
		for (int poll = 0; poll < MAX_POLLS && !hasArrived(request, body); poll++) {
			LockSupport.parkNanos(POLL_INTERVAL.toNanos());
		}
		return hasArrived(request, body);
	}

	private static boolean hasArrived(Request request, TimedBody body) {
		return !body.lacksMoreThan(available(request.getCoyoteRequest()));
	}

	/** How many bytes can be read without waiting. */
	private static int available(org.apache.coyote.Request incoming) {
		incoming.action(ActionCode.AVAILABLE, true);
		return incoming.getAvailable();
	}

}
