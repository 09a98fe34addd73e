package dev.workshoproles.classroom.work;

import org.springframework.beans.factory.ObjectProvider;

import dev.workshoproles.account.Account;
import dev.workshoproles.runs.journal.Scope;
import dev.workshoproles.seats.Seat;
import dev.workshoproles.seats.Seats;

/**
 * To which account and prefix a seat's runs belong. A class is known by those of its
 * first seat, so that classes may share a database.
 */
class SeatScopes {

	private static final int ACCOUNT_IN_ARN = 4;

	private final Seats seats;

	private final ObjectProvider<Account> account;

	SeatScopes(Seats seats, ObjectProvider<Account> account) {
		this.seats = seats;
		this.account = account;
	}

	/**
	 * The class.
	 * @throws dev.workshoproles.account.calls.AccountException if the console's own
	 * account is unknown and the first seat is in it
	 */
	Scope ofClass() {
		return of(this.seats.first());
	}

	/**
	 * The account and prefix of a seat. That of a role is in its ARN, so that nobody is
	 * asked.
	 */
	Scope of(Seat seat) {
		Seat.AssumedRole role = seat.role();
		return new Scope((role != null) ? role.arn().split(":", -1)[ACCOUNT_IN_ARN] : own(), seat.namePrefix());
	}

	/** One seat asks for all. */
	private String own() {
		Seat first = this.seats.all().stream().filter((seat) -> seat.role() == null).findFirst().orElseThrow();
		return this.seats.at(first, () -> this.account.getObject().lastKnownCaller().accountId());
	}

}
