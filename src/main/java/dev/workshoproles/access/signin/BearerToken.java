package dev.workshoproles.access.signin;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

/**
 * The bearer token that a script sends (RFC 6750).
 */
final class BearerToken {

	private static final String SCHEME = "Bearer ";

	private BearerToken() {
	}

	static Optional<String> of(HttpServletRequest request) {
		return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
			.filter((header) -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
			.map((header) -> header.substring(SCHEME.length()).strip());
	}

}
