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

/**
 * Compares the permissions that the console needs with those of its caller.
 */
@PerSeat
@Component
public class PermissionReports {

	private final Workshop workshop;

	private final Account account;

	private final PermissionCheck check;

	PermissionReports(Workshop workshop, Account account, PermissionCheck check) {
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
		if (caller == null) {
			ConsolePermissions permissions = new ConsolePermissions(this.workshop, "aws", "*");
			return report(null, (use) -> new Entry(use, permissions.policies(use), null));
		}
		ConsolePermissions permissions = new ConsolePermissions(this.workshop, caller.partition(), caller.accountId());
		return report(caller.accountId(), (use) -> new Entry(use, permissions.policies(use),
				this.check.missing(permissions.questions(use)).orElse(null)));
	}

	/**
	 * The policies that allow the caller of now one use of the console. Asks IAM nothing.
	 * @param use what is to be done
	 * @return for any account while nobody knows whose it is
	 */
	public ConsolePolicies policies(ConsoleUse use) {
		Caller caller = this.account.target().caller();
		return ((caller != null) ? new ConsolePermissions(this.workshop, caller.partition(), caller.accountId())
				: new ConsolePermissions(this.workshop, "aws", "*"))
			.policies(use);
	}

	private static PermissionReport report(@Nullable String accountId, Function<ConsoleUse, Entry> entry) {
		return new PermissionReport(accountId, Stream.of(ConsoleUse.values()).map(entry).toList());
	}

}
