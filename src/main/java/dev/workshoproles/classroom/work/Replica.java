package dev.workshoproles.classroom.work;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

/**
 * This process among those that share the database.
 */
final class Replica {

	private static final int MOST_OF_HOST = 36;

	private static final int MOST_OF_ID = 8;

	private Replica() {
	}

	/**
	 * Makes a name.
	 * @return the host's name, which is that of a container, and something of its own,
	 * since a killed process may come back under the same
	 */
	static String name() {
		String host = host();
		return host.substring(0, Math.min(host.length(), MOST_OF_HOST)) + "-"
				+ UUID.randomUUID().toString().substring(0, MOST_OF_ID);
	}

	private static String host() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "console";
		}
	}

}
