package dev.workshoproles.runs.journal;

import org.springframework.modulith.NamedInterface;

import dev.workshoproles.account.calls.Caller;

/**
 * The account and name prefix that own plans, runs and idempotency keys: consoles for
 * different accounts or prefixes may share a database.
 */
@NamedInterface("journal")
public record Scope(String accountId, String namePrefix) {

	public static Scope of(Caller caller, String namePrefix) {
		return new Scope(caller.accountId(), namePrefix);
	}

}
