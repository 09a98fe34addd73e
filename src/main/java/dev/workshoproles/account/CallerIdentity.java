package dev.workshoproles.account;

/**
 * Finds out who the caller is.
 */
interface CallerIdentity {

	/**
	 * Who calls.
	 * @return the caller
	 * @throws AccountException when there are no credentials or AWS does not accept them
	 */
	Caller get();

}
