package dev.workshoproles.access.signin;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.modulith.NamedInterface;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Authenticates whoever holds the token, and at a seat of a class whoever holds the
 * seat's key: a script by its bearer token, a browser by its cookie. It rejects nobody.
 */
@NamedInterface("signin")
public class TokenFilter extends OncePerRequestFilter {

	/** The authority of whoever holds the token of a class. */
	public static final String TEACHER = "ROLE_TEACHER";

	private final SignIn signIn;

	private final Optional<SeatSignIn> seats;

	/**
	 * Creates a filter.
	 * @param signIn the ways to prove possession of the token
	 * @param seats how to sign in at a seat, empty without a class
	 */
	public TokenFilter(SignIn signIn, Optional<SeatSignIn> seats) {
		this.signIn = signIn;
		this.seats = seats;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (holdsToken(request)) {
			authenticate(this.seats.isPresent() ? AuthorityUtils.createAuthorityList(TEACHER) : List.of());
		}
		else if (this.seats.isPresent() && this.seats.get().isAtSeat(request)) {
			authenticate(List.of());
		}
		chain.doFilter(request, response);
	}

	private boolean holdsToken(HttpServletRequest request) {
		return BearerToken.of(request).filter(this.signIn.token()::matches).isPresent()
				|| this.signIn.cookie().isIn(request);
	}

	private static void authenticate(List<GrantedAuthority> authorities) {
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated("participant", null, authorities));
	}

}
