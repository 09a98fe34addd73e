package dev.workshoproles.access.load;

import java.util.HashMap;
import java.util.Map;

/**
 * How many bodies may be on their way at once, in all and from one address. Each may cost
 * a thread until it is there.
 */
final class BodyTurns {

	private final int most;

	private final int mostOfOne;

	private final Map<String, Integer> taken = new HashMap<>();

	private int all;

	BodyTurns(int most, int mostOfOne) {
		this.most = most;
		this.mostOfOne = mostOfOne;
	}

	/**
	 * Takes a turn.
	 * @param address whose body it is
	 * @return false when there is none
	 */
	synchronized boolean take(String address) {
		int ofOne = this.taken.getOrDefault(address, 0);
		if (this.all >= this.most || ofOne >= this.mostOfOne) {
			return false;
		}
		this.taken.put(address, ofOne + 1);
		this.all++;
		return true;
	}

	synchronized void giveBack(String address) {
		this.taken.computeIfPresent(address, (key, number) -> (number > 1) ? number - 1 : null);
		this.all--;
	}

}
