package dev.workshoproles.access.signin;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Authenticates whoever holds the token: a script by its bearer token, a browser by its
 * cookie. It rejects nobody.
 */
public class TokenFilter extends OncePerRequestFilter {

	private static final String BEARER = "Bearer ";

	private final AccessToken token;

	private final SignInCookie cookie;

	public TokenFilter(AccessToken token, SignInCookie cookie) {
		this.token = token;
		this.cookie = cookie;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (bearsToken(request) || this.cookie.isIn(request)) {
			var holder = UsernamePasswordAuthenticationToken.authenticated("participant", null, List.of());
			SecurityContextHolder.getContext().setAuthentication(holder);
		}
		chain.doFilter(request, response);
	}

	private boolean bearsToken(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
				&& this.token.matches(header.substring(BEARER.length()).strip());
	}

}
