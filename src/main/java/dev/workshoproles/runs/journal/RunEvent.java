package dev.workshoproles.runs.journal;

import org.springframework.modulith.NamedInterface;

/**
 * Something that happened in a run.
 *
 * @param number its number in the run, from 1, without gaps
 * @param type what kind of thing happened
 * @param data a JSON object: of {@code planned} the ids of the steps left to do, of
 * {@code step} the id, state, attempts and error code, of {@code kept} the number and
 * step, of {@code ended} the state
 */
@NamedInterface("journal")
public record RunEvent(int number, Type type, String data) {

	/** What can happen in a run. */
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
