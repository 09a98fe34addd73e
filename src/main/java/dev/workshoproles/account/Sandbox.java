package dev.workshoproles.account;

import java.util.Optional;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.CallRateLimiter;
import dev.workshoproles.account.calls.IamCalls;
import dev.workshoproles.account.reading.LastSeen;
import dev.workshoproles.account.sandbox.SandboxAccount;
import dev.workshoproles.account.target.IamAccess;

/**
 * What only the sandbox's account can do: be changed past the console, start over, and
 * keep a note with it.
 */
public final class Sandbox {

	private final SandboxAccount account;

	private final AccountWrites byHand;

	Sandbox(SandboxAccount account, IamAccess access) {
		this.account = account;
		IamCalls calls = new IamCalls(new SimpleMeterRegistry(), new CallRateLimiter(), () -> null);
		this.byHand = new AccountWrites(access, access.identity().get(), calls, new LastSeen());
	}

	/**
	 * Writes as somebody makes them by hand: without delay and faults, and uncounted.
	 * @return the operations
	 */
	public AccountWrites byHand() {
		return this.byHand;
	}

	/**
	 * Deletes everything in the account.
	 */
	public void clear() {
		this.account.clear();
	}

	/**
	 * What is kept with the account.
	 * @return the text that was noted last
	 */
	public Optional<String> note() {
		return this.account.note();
	}

	/**
	 * Keeps a text with the account for as long as the account itself, which does not
	 * change by it.
	 * @param text replaces the former one, null for nothing
	 */
	public void note(@Nullable String text) {
		this.account.note(text);
	}

}
