package dev.workshoproles.access.hosts;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Shortens a request header for display in a problem.
 */
final class ShownHeader {

	private static final int MAX_LENGTH = 100;

	private ShownHeader() {
	}

	static String of(HttpServletRequest request, String name, String absent) {
		String value = Objects.requireNonNullElse(request.getHeader(name), absent);
		return value.substring(0, Math.min(value.length(), MAX_LENGTH));
	}

}
