package dev.workshoproles.classroom.wall;

import java.util.Collection;

import org.springframework.beans.factory.ObjectProvider;

import dev.workshoproles.account.snapshot.AccountDetails;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.seats.Seat;
import dev.workshoproles.seats.Seats;

/**
 * Plans for seats by the readings of the wall: those of all seats in an account cost no
 * more calls than one look at it. They are for review, since they may lack what has
 * happened since, and what the wall does not see; a run plans for itself.
 */
public class SeatPlans {

	private final WallService wall;

	private final Seats seats;

	private final ObjectProvider<RoleService> roles;

	SeatPlans(WallService wall, Seats seats, ObjectProvider<RoleService> roles) {
		this.wall = wall;
		this.seats = seats;
		this.roles = roles;
	}

	/**
	 * Reads the accounts of seats that are to be planned for, each once and all at the
	 * same time.
	 * @param planned the seats
	 */
	public void begin(Collection<Seat> planned) {
		this.wall.refresh(planned);
	}

	/**
	 * Plans a request for a seat, by a reading of its account that is ten seconds old at
	 * most.
	 * @param seat the seat
	 * @param request the request
	 * @return the plan
	 * @throws dev.workshoproles.account.calls.AccountException if the account cannot be
	 * read
	 */
	public Plan plan(Seat seat, PlanRequest request) {
		AccountDetails details = this.wall.details(seat);
		return this.seats.at(seat, () -> this.roles.getObject().planBy(request, details));
	}

}
