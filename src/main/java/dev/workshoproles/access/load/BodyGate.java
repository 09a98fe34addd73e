package dev.workshoproles.access.load;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks who sends a body without the token for it before any of the body is read. The
 * search for a form's CSRF token would read it all.
 */
public class BodyGate extends OncePerRequestFilter {

	private final RequestMatcher open;

	private final AuthenticationEntryPoint challenge;

	/**
	 * For one kind of address.
	 * @param open where nobody needs a token
	 * @param challenge asks for it
	 */
	public BodyGate(RequestMatcher open, AuthenticationEntryPoint challenge) {
		this.open = open;
		this.challenge = challenge;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (RequestBody.isIn(request) && SecurityContextHolder.getContext().getAuthentication() == null
				&& !this.open.matches(request)) {
			this.challenge.commence(request, response, new InsufficientAuthenticationException("A body without token"));
			return;
		}
		chain.doFilter(request, response);
	}

}
