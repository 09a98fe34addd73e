package dev.workshoproles.access;

import org.springframework.security.web.util.matcher.RequestMatcher;

import dev.workshoproles.access.signin.ClassDoors;
import dev.workshoproles.access.signin.ClassDoors.Refusal;
import dev.workshoproles.access.signin.ClosedDoors;
import dev.workshoproles.access.signin.SeatSignIn;
import dev.workshoproles.seats.Seats;

/**
 * Who may what in a class.
 *
 * @param seats the seats
 * @param signIn how to sign in at a seat
 * @param closed counts what was refused
 */
record ClassAccess(Seats seats, SeatSignIn signIn, ClosedDoors closed) {

	ClassDoors doors(RequestMatcher open, Refusal refusal) {
		return new ClassDoors(this.seats, this.signIn, this.closed, open, refusal);
	}

}
