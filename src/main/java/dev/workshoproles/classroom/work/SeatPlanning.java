package dev.workshoproles.classroom.work;

import java.util.List;

import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.seats.Seat;

/**
 * Plans for seats of a class, without writing to their accounts.
 */
@FunctionalInterface
interface SeatPlanning {

	/**
	 * Is told for which seats plans will be asked for.
	 */
	default void begin(List<Seat> planned) {
	}

	/**
	 * Plans a request for a seat.
	 * @throws dev.workshoproles.account.calls.AccountException if its account cannot be
	 * read
	 */
	Plan plan(Seat seat, PlanRequest request);

}
