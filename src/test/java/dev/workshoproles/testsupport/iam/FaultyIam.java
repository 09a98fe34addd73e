package dev.workshoproles.testsupport.iam;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.IamClient;

import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.account.sandbox.wire.QueryAnswer;
import dev.workshoproles.account.sandbox.wire.QueryParameters;
import dev.workshoproles.account.sandbox.wire.SandboxServices;
import dev.workshoproles.account.sandbox.wire.SandboxSessions;

/**
 * The sandbox behind the query protocol, with one fault at one call.
 */
final class FaultyIam {

	/**
	 * How many reads stay stale: more than one round makes, and fewer than patience
	 * bears.
	 */
	private static final int STALE_READS = 25;

	private final SandboxIam account;

	private final SandboxServices services;

	private final List<String> calls = new ArrayList<>();

	/** The last answer to each read, which a stale read repeats. */
	private final Map<String, QueryAnswer> seen = new ConcurrentHashMap<>();

	private @Nullable Fault fault;

	private int at;

	private Runnable change = () -> {
	};

	private int stale;

	private volatile boolean onePages;

	FaultyIam(SandboxIam account) {
		this.account = account;
		this.services = new SandboxServices(account, new SandboxSessions(InstantSource.system()));
	}

	synchronized void arm(Fault next, int call, Runnable someoneElse) {
		this.fault = next;
		this.at = this.calls.size() + call;
		this.change = someoneElse;
	}

	/** Whether the call has come that was to go wrong. */
	synchronized boolean hasStruck() {
		return this.fault != null && this.calls.size() >= this.at;
	}

	synchronized List<String> calls() {
		return List.copyOf(this.calls);
	}

	/**
	 * Counts the next call if nothing can go wrong with it.
	 * @return who answers such a call without the query protocol
	 */
	synchronized Optional<IamClient> soundly(String operation) {
		if (this.fault != null && (this.fault.lasts() || this.calls.size() + 1 == this.at)) {
			return Optional.empty();
		}
		this.calls.add(operation);
		return Optional.of(this.account);
	}

	Reply answer(String body) {
		QueryParameters parameters = QueryParameters.parse(body);
		if (parameters.action().equals("GetCallerIdentity")) {
			return Reply.of(this.services.answer(parameters, ""));
		}
		Fault now = count(parameters.action());
		if (now == null) {
			return Reply.of(work(body, parameters));
		}
		return switch (now) {
			case THROTTLED -> Reply.of(QueryAnswer.error(400, "Throttling", "Rate exceeded"));
			case ERROR_500 -> Reply.of(QueryAnswer.error(500, "ServiceFailure", "Sorry"));
			case ERROR_503_AFTER -> after(body, parameters, QueryAnswer.error(503, "ServiceUnavailable", "Sorry"));
			case DROP_BEFORE -> Reply.NONE;
			case DROP_AFTER -> new Reply(work(body, parameters), true, false);
			case CUT_SHORT -> new Reply(work(body, parameters), false, true);
			case DELAY -> delayed(body, parameters);
			case STALE_READS, ONE_ITEM_PAGES, CHANGE_BETWEEN -> Reply.of(work(body, parameters));
		};
	}

	/** Counts the call and tells what goes wrong with it. */
	private synchronized @Nullable Fault count(String action) {
		this.calls.add(action);
		if (this.fault == null || this.calls.size() != this.at) {
			return null;
		}
		switch (this.fault) {
			case STALE_READS -> this.stale = STALE_READS;
			case ONE_ITEM_PAGES -> this.onePages = true;
			case CHANGE_BETWEEN -> this.change.run();
			default -> {
			}
		}
		return this.fault;
	}

	private Reply after(String body, QueryParameters parameters, QueryAnswer answer) {
		work(body, parameters);
		return Reply.of(answer);
	}

	private Reply delayed(String body, QueryParameters parameters) {
		try {
			Thread.sleep(120);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return Reply.of(work(body, parameters));
	}

	private QueryAnswer work(String body, QueryParameters parameters) {
		boolean read = Fault.isRead(parameters.action());
		synchronized (this) {
			QueryAnswer before = this.seen.get(body);
			if (read && this.stale > 0 && before != null) {
				this.stale--;
				return before;
			}
		}
		boolean onePage = this.onePages && parameters.action().startsWith("List");
		QueryAnswer answer = this.services.answer(onePage ? parameters.with("MaxItems", "1") : parameters, "");
		if (read) {
			this.seen.put(body, answer);
		}
		return answer;
	}

}
