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
 * Rejects a request that has a body but no token before the body is read, as looking for
 * a form's CSRF token would do.
 */
public class UnauthenticatedBodyFilter extends OncePerRequestFilter {

	private final RequestMatcher open;

	private final AuthenticationEntryPoint challenge;

	/**
	 * Creates a filter for one security chain.
	 * @param open the paths that need no token
	 * @param challenge responds to a request without the token
	 */
	public UnauthenticatedBodyFilter(RequestMatcher open, AuthenticationEntryPoint challenge) {
		this.open = open;
		this.challenge = challenge;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (BodyPresence.hasBody(request) && SecurityContextHolder.getContext().getAuthentication() == null
				&& !this.open.matches(request)) {
			this.challenge.commence(request, response, new InsufficientAuthenticationException("A body without token"));
			return;
		}
		chain.doFilter(request, response);
	}

}
