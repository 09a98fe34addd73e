package dev.workshoproles.access.signin;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The names of cookies that belong to one console. A browser sends a host's cookies to
 * all its ports, so consoles on several ports of one host would overwrite each other's.
 * The port is the one in the address that the browser used: behind the port that a
 * container publishes, each console listens on the same one. What a reader may well have
 * in common to all consoles, such as the language, needs no such name.
 */
final class ConsoleCookie {

	private ConsoleCookie() {
	}

	static String name(String purpose, HttpServletRequest request) {
		return purpose + "-" + request.getServerPort();
	}

}
