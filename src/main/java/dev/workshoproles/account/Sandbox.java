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

	private final IamAccess access;

	private final IamCalls calls = new IamCalls(new SimpleMeterRegistry(), new CallRateLimiter(), () -> null);

	Sandbox(SandboxAccount account, IamAccess access) {
		this.account = account;
		this.access = access;
	}

	/**
	 * Writes without delay and faults, and uncounted.
	 * @param register is told what is the console's; {@link OwnershipRegister#NONE} for
	 * what somebody does by hand
	 * @return the operations
	 */
	public AccountWrites writes(OwnershipRegister register) {
		return new AccountWrites(this.access, this.access.identity().get(), this.calls, new LastSeen(), register);
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
