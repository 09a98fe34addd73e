package dev.workshoproles.classroom.work;

import java.util.List;

import org.springframework.modulith.NamedInterface;

/**
 * Another act has not ended at some of the seats.
 */
@NamedInterface("work")
public class ActInProgressException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String act;

	private final transient List<String> seats;

	ActInProgressException(String act, List<String> seats) {
		super("Act " + act + " is in progress at " + seats);
		this.act = act;
		this.seats = List.copyOf(seats);
	}

	/**
	 * The act in progress.
	 * @return the id of one of them
	 */
	public String act() {
		return this.act;
	}

	/**
	 * Where it is in progress.
	 * @return the names of the seats
	 */
	public List<String> seats() {
		return this.seats;
	}

}
