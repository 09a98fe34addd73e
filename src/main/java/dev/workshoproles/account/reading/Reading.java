package dev.workshoproles.account.reading;

import java.util.List;

/**
 * The reading of one thing in several calls, of which some need the answers of others.
 */
interface Reading {

	/**
	 * The calls that can be made now. They may run side by side.
	 * @return empty when all that is wanted has been read
	 */
	List<Runnable> next();

}
