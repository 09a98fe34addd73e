package dev.workshoproles.classroom.work;

import org.springframework.modulith.NamedInterface;

/**
 * The class has no such seat.
 */
@NamedInterface("work")
public class UnknownSeatException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String seat;

	UnknownSeatException(String seat) {
		super("The class has no seat " + seat);
		this.seat = seat;
	}

	/**
	 * The name that no seat has.
	 * @return the name
	 */
	public String seat() {
		return this.seat;
	}

}
