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
 * Keeps bodies that come slowly from holding up anybody else: each has a time limit, only
 * so many are waited for at once, and what nobody read is not waited for at all. Tomcat
 * would read to the end whatever was refused, at the sender's pace.
 */
class BodyValve extends ValveBase {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	/** Well below the number of threads, where each costs one. */
	private static final int TURNS = 96;

	private static final int TURNS_OF_ONE = 64;

	/** How long a body that was sent right after its head may take, in looks of 5 ms. */
	private static final int MAX_POLLS = 10;

	private static final Duration POLL_INTERVAL = Duration.ofMillis(5);

	private final ProblemWriter problems;

	private final BodyTurns turns = new BodyTurns(TURNS, TURNS_OF_ONE);

	BodyValve(ProblemWriter problems) {
		super(true);
		this.problems = problems;
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		org.apache.coyote.Request incoming = request.getCoyoteRequest();
		if (!RequestBody.isIn(request)) {
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
			if (body.isMissingMoreThan(there(incoming))) {
				hangUp(incoming, response);
			}
		}
	}

	/** After the answer, for Tomcat would make an error of one that is not on its way. */
	private static void hangUp(org.apache.coyote.Request incoming, Response response) throws IOException {
		response.finishResponse();
		incoming.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
	}

	private void admit(Request request, Response response, TimedBody body) throws IOException, ServletException {
		String address = request.getRemoteAddr();
		if (isThere(request, body)) {
			getNext().invoke(request, response);
		}
		else if (this.turns.take(address)) {
			try {
				getNext().invoke(request, response);
			}
			finally {
				this.turns.giveBack(address);
			}
		}
		else if (comesSoon(request, body)) {
			getNext().invoke(request, response);
		}
		else {
			this.problems.refuse(BusyFilter.TOO_BUSY, request, response);
		}
	}

	/** A client may send head and body one after the other. */
	private static boolean comesSoon(Request request, TimedBody body) {
		for (int look = 0; look < MAX_POLLS && !isThere(request, body); look++) {
			LockSupport.parkNanos(POLL_INTERVAL.toNanos());
		}
		return isThere(request, body);
	}

	private static boolean isThere(Request request, TimedBody body) {
		return !body.isMissingMoreThan(there(request.getCoyoteRequest()));
	}

	/** How many bytes can be read without waiting. */
	private static int there(org.apache.coyote.Request incoming) {
		incoming.action(ActionCode.AVAILABLE, true);
		return incoming.getAvailable();
	}

}
