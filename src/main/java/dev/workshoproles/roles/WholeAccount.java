package dev.workshoproles.roles;

import java.util.Optional;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.snapshot.AccountDetails;
import dev.workshoproles.seats.Seat;

/**
 * Readings of a seat's account that all seats in it share. What many seats read one after
 * the other in hundreds of calls, one such reading has in a few.
 */
public interface WholeAccount {

	/** There are none: whoever reads does so by itself. */
	WholeAccount NONE = new WholeAccount() {

		@Override
		public Optional<AccountDetails> recent(Caller caller) {
			return Optional.empty();
		}

		@Override
		public Optional<AccountDetails> later(Caller caller) {
			return Optional.empty();
		}

	};

	/**
	 * A reading of the last seconds.
	 * @param caller who must have read it
	 * @return empty if there is none, or a run at the seat has ended since it began
	 */
	Optional<AccountDetails> recent(Caller caller);

	/**
	 * A reading that begins after this call, and that all who ask meanwhile share.
	 * @param caller who reads
	 * @return empty if the account cannot be read so
	 */
	Optional<AccountDetails> later(Caller caller);

	/**
	 * What gives each seat of a class its readings.
	 */
	interface OfSeats {

		/**
		 * The readings of a seat.
		 * @param seat the seat
		 * @param account the seat's account
		 * @return its readings
		 */
		WholeAccount of(Seat seat, Account account);

	}

}
