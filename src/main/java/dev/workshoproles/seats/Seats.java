package dev.workshoproles.seats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;

/**
 * All seats, and the one that the current thread is at.
 */
public class Seats implements DisposableBean {

	private final SeatScope scope;

	private final Map<String, Seat> byName = new LinkedHashMap<>();

	private final @Nullable Classroom classroom;

	Seats(SeatScope scope, Classroom classroom) {
		this.scope = scope;
		this.classroom = classroom;
		classroom.seats().forEach((seat) -> this.byName.put(seat.name(), seat));
	}

	Seats(SeatScope scope, Seat only) {
		this.scope = scope;
		this.classroom = null;
		this.byName.put(only.name(), only);
	}

	/**
	 * The class.
	 * @return empty for a console with one seat
	 */
	public Optional<Classroom> classroom() {
		return Optional.ofNullable(this.classroom);
	}

	/**
	 * All seats.
	 * @return at least one, in the order of the wall
	 */
	public List<Seat> all() {
		return List.copyOf(this.byName.values());
	}

	/**
	 * A seat for what is the same for all.
	 * @return the first
	 */
	public Seat first() {
		return this.byName.values().iterator().next();
	}

	public Optional<Seat> find(String name) {
		return Optional.ofNullable(this.byName.get(name));
	}

	/**
	 * The seat that the current thread is at.
	 * @return empty outside of all seats, which only a class has; otherwise the only seat
	 */
	public Optional<Seat> current() {
		return (this.classroom != null) ? Optional.ofNullable(this.scope.current()) : Optional.of(first());
	}

	/**
	 * Does something at a seat, in this thread: {@link PerSeat} beans that are asked for
	 * meanwhile are those of the seat.
	 * @param seat the seat
	 * @param work what to do
	 * @param <T> the result
	 * @param <X> what the work throws
	 * @return the result of the work
	 */
	public <T extends @Nullable Object, X extends Exception> T at(Seat seat, Work<T, X> work) throws X {
		Seat before = this.scope.enter(seat);
		try {
			return work.run();
		}
		finally {
			this.scope.enter(before);
		}
	}

	@Override
	public void destroy() {
		this.scope.close();
	}

	/**
	 * What is done at a seat.
	 *
	 * @param <T> the result
	 * @param <X> what it throws
	 */
	@FunctionalInterface
	public interface Work<T extends @Nullable Object, X extends Exception> {

		T run() throws X;

	}

}
