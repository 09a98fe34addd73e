package dev.workshoproles.classroom.work;

import org.springframework.modulith.NamedInterface;

/**
 * How far an act has got at a seat.
 */
@NamedInterface("work")
public enum WorkState {

	/** A replica will take it, or it waits for the end of the seat's own run. */
	WAITING,

	/** A replica carries it out, or was killed while it did and another will go on. */
	RUNNING,

	/** A fresh read shows that it is done. */
	DONE,

	/** It could not be done: the cause says why. */
	FAILED;

	/**
	 * Whether nothing more will happen.
	 * @return true if the act is over at this seat
	 */
	public boolean isEnded() {
		return this == DONE || this == FAILED;
	}

}
