package dev.workshoproles.access.signin;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The names of cookies that belong to one console. A browser sends a host's cookies to
 * all its ports, so consoles on several ports of one host would overwrite each other's.
 * The port is the one that the browser used: inside their containers, all consoles listen
 * on the same one. A cookie that all consoles may share, such as the language, needs no
 * such name.
 */
final class ConsoleCookie {

	private ConsoleCookie() {
	}

	static String name(String purpose, HttpServletRequest request) {
		return purpose + "-" + request.getServerPort();
	}

}
