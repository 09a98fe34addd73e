package dev.workshoproles.access.load;

import java.util.HashMap;
import java.util.Map;

/**
 * Permits to wait for a body, limited in all and for one address. Each may occupy a
 * thread until the body has arrived.
 */
final class BodyPermits {

	private final int max;

	private final int maxPerAddress;

	private final Map<String, Integer> heldByAddress = new HashMap<>();

	private int held;

	BodyPermits(int max, int maxPerAddress) {
		this.max = max;
		this.maxPerAddress = maxPerAddress;
	}

	/**
	 * Acquires a permit without waiting for one.
	 * @param address the client's
	 * @return false if none is free
	 */
	synchronized boolean tryAcquire(String address) {
		int heldHere = this.heldByAddress.getOrDefault(address, 0);
		if (this.held >= this.max || heldHere >= this.maxPerAddress) {
			return false;
		}
		this.heldByAddress.put(address, heldHere + 1);
		this.held++;
		return true;
	}

	synchronized void release(String address) {
		this.heldByAddress.computeIfPresent(address, (key, number) -> (number > 1) ? number - 1 : null);
		this.held--;
	}

}
