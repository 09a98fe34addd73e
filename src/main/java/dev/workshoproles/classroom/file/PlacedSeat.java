package dev.workshoproles.classroom.file;

import java.util.Locale;

import dev.workshoproles.blueprint.file.reading.FieldPath;
import dev.workshoproles.seats.Seat;
import dev.workshoproles.seats.Seat.AssumedRole;

/**
 * A seat and where the class file has it.
 *
 * @param seat the seat
 * @param name where its name is written
 * @param prefix where its prefix is
 * @param role where its role is
 */
record PlacedSeat(Seat seat, FieldPath name, FieldPath prefix, FieldPath role) {

	private static final int ACCOUNT = 4;

	/**
	 * The account, as far as the file says: different roles may be in one account.
	 * @return the account's id, empty for that of the console's own credentials
	 */
	String account() {
		AssumedRole assumed = this.seat.role();
		return (assumed != null) ? assumed.arn().split(":", -1)[ACCOUNT] : "";
	}

	/** The prefix as IAM compares names: letter case makes no difference. */
	String comparedPrefix() {
		return this.seat.namePrefix().toLowerCase(Locale.ROOT);
	}

}
