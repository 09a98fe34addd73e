package dev.workshoproles.classroom.wall;

import java.time.Instant;
import java.util.List;

/**
 * All seats of a class at about the same time.
 *
 * @param at when this was put together
 * @param seats in the order of the class
 */
public record Wall(Instant at, List<WallSeat> seats) {

	public Wall {
		seats = List.copyOf(seats);
	}

	/**
	 * Counts the seats in a state.
	 * @param state the state
	 * @return the count
	 */
	public long count(SeatState state) {
		return this.seats.stream().filter((seat) -> seat.state() == state).count();
	}

}
