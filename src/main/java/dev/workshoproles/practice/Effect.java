package dev.workshoproles.practice;

/**
 * What a mistake does to the lab. A participant of a drill chooses among all of them.
 */
public enum Effect {

	/** What the role is for cannot get its credentials. */
	NOT_USABLE,

	/** A call that the lab makes with the role is denied. */
	LACKS_PERMISSIONS,

	/** Whoever has the role may do more than the lab needs. */
	ALLOWS_TOO_MUCH,

	/** There is no role with the ARN that the lab refers to. */
	NO_SUCH_ROLE

}
