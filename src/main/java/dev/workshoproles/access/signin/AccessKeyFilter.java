package dev.workshoproles.access.signin;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import dev.workshoproles.account.sandbox.wire.AccessKeyId;

/**
 * Authenticates an AWS client whose access key is the token, or one that the sandbox gave
 * to such a client. It rejects nobody.
 */
public class AccessKeyFilter extends OncePerRequestFilter {

	private final AccessToken token;

	private final Predicate<String> issued;

	/**
	 * Creates a filter.
	 * @param issued whether the sandbox gave an access key
	 */
	public AccessKeyFilter(AccessToken token, Predicate<String> issued) {
		this.token = token;
		this.issued = issued;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		String accessKeyId = AccessKeyId.in(request.getHeader(HttpHeaders.AUTHORIZATION));
		if (this.token.matches(accessKeyId) || this.issued.test(accessKeyId)) {
			var holder = UsernamePasswordAuthenticationToken.authenticated("participant", null, List.of());
			SecurityContextHolder.getContext().setAuthentication(holder);
		}
		chain.doFilter(request, response);
	}

}
