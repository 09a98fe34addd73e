package dev.workshoproles.permissions;

import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.PermissionCheck;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.permissions.PermissionReport.Entry;
import dev.workshoproles.seats.PerSeat;
import dev.workshoproles.seats.Seat;

/**
 * Compares the permissions that the console needs with those of its caller.
 */
@PerSeat
@Component
public class PermissionReports {

	private final Workshop workshop;

	private final Account account;

	private final PermissionCheck check;

	private final boolean ofClass;

	PermissionReports(Workshop workshop, Account account, PermissionCheck check, Seat seat) {
		this.ofClass = !seat.name().isEmpty();
		this.workshop = workshop;
		this.account = account;
		this.check = check;
	}

	/**
	 * Creates a report by read-only calls. Never throws: what is unknown is left out.
	 * @return the report for the current caller
	 */
	public PermissionReport report() {
		Caller caller = this.account.target().caller();
		ConsolePermissions permissions = permissions(caller);
		if (caller == null) {
			return report(null, (use) -> new Entry(use, permissions.policies(use), null));
		}
		return report(caller.accountId(), (use) -> new Entry(use, permissions.policies(use),
				this.check.missing(permissions.questions(use)).orElse(null)));
	}

	/**
	 * The policies that allow the caller of now one use of the console. Asks IAM nothing.
	 * @param use what is to be done
	 * @return for any account while nobody knows whose it is
	 */
	public ConsolePolicies policies(ConsoleUse use) {
		return permissions(this.account.target().caller()).policies(use);
	}

	private ConsolePermissions permissions(@Nullable Caller caller) {
		return (caller != null)
				? new ConsolePermissions(this.workshop, caller.partition(), caller.accountId(), this.ofClass)
				: new ConsolePermissions(this.workshop, "aws", "*", this.ofClass);
	}

	private static PermissionReport report(@Nullable String accountId, Function<ConsoleUse, Entry> entry) {
		return new PermissionReport(accountId, Stream.of(ConsoleUse.values()).map(entry).toList());
	}

}
