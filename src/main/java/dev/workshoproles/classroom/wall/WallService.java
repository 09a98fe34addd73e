package dev.workshoproles.classroom.wall;

import java.time.Duration;

/**
 * Looks at all seats of the class at once.
 */
public class WallService {

	/**
	 * The wall, a second old at most; what others have changed in an account may be
	 * missing for some seconds.
	 * @return the wall
	 */
	public Wall look() {
		throw new UnsupportedOperationException();
	}

	/**
	 * The wall by readings of the accounts that are no older than asked for.
	 * @param maxAge how old a reading of an account may be; zero for new ones
	 * @return the wall
	 */
	public Wall look(Duration maxAge) {
		throw new UnsupportedOperationException();
	}

}
