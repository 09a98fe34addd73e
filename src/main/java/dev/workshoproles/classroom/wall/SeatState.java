package dev.workshoproles.classroom.wall;

/**
 * The state of a seat, of which the first that applies from below counts.
 */
public enum SeatState {

	/** None of its roles exists. */
	NOT_CREATED,

	/** All of its roles match the workshop. */
	READY,

	/** Some of its roles exist, and some differ or do not exist. */
	DRIFTED,

	/** A run is in progress. */
	RUNNING,

	/** Its last run did not do what it was to do, and nobody has done it since. */
	FAILED,

	/** Its account cannot be read. */
	UNREADABLE

}
