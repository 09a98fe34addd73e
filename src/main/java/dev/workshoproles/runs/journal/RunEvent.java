package dev.workshoproles.runs.journal;

import org.springframework.modulith.NamedInterface;

/**
 * An event of a run.
 *
 * @param number its number in the run, from 1, without gaps
 * @param type its type
 * @param data a JSON object: for {@code planned} the ids of the remaining steps, for
 * {@code step} the id, state, attempts and error code, for {@code kept} the number and
 * step, for {@code ended} the state
 */
@NamedInterface("journal")
public record RunEvent(int number, Type type, String data) {

	/** The types of events. */
	public enum Type {

		/** A round begins. */
		PLANNED,

		/** A step's state changes. */
		STEP,

		/** A document is kept. */
		KEPT,

		/** The run ends: its last event. */
		ENDED

	}

}
