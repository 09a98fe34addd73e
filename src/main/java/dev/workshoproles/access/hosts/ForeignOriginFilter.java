package dev.workshoproles.access.hosts;

import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.filter.OncePerRequestFilter;

import dev.workshoproles.problem.Problem;
import dev.workshoproles.problem.ProblemType;
import dev.workshoproles.problem.ProblemWriter;

/**
 * Turns away what a browser sends on behalf of another origin. SameSite cookies and a
 * CSRF token in a cookie do not suffice: a page on another port of this machine is the
 * same site and may set cookies for it.
 */
public class ForeignOriginFilter extends OncePerRequestFilter {

	private static final int LONGEST_SHOWN = 100;

	private static final Set<String> HARMLESS = Set.of("GET", "HEAD");

	private static final Set<String> OWN = Set.of("same-origin", "none");

	private final String guarded;

	private final AllowedHosts hosts;

	private final ProblemWriter problems;

	/**
	 * Guards everything that changes something, and all of one path.
	 * @param guarded where reading is guarded too
	 * @param hosts the names that people may have it open under
	 * @param problems answers what is turned away
	 */
	public ForeignOriginFilter(String guarded, AllowedHosts hosts, ProblemWriter problems) {
		this.hosts = hosts;
		this.guarded = guarded;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (isForeign(request)) {
			this.problems.refuse(Problem.of(ProblemType.FOREIGN_ORIGIN, shown(request)), request, response);
			return;
		}
		chain.doFilter(request, response);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return HARMLESS.contains(request.getMethod()) && !request.getServletPath().startsWith(this.guarded);
	}

	private boolean isForeign(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		String origin = request.getHeader("Origin");
		return (site != null && !OWN.contains(site)) || (origin != null && !isOwn(origin, site, request));
	}

	private static String shown(HttpServletRequest request) {
		String origin = Objects.requireNonNullElse(request.getHeader("Origin"), "null");
		return origin.substring(0, Math.min(origin.length(), LONGEST_SHOWN));
	}

	/**
	 * Under the referrer policy no-referrer a browser calls the origin of its own form
	 * null. Where it came from it still says in Sec-Fetch-Site, which no page can set.
	 */
	private boolean isOwn(String origin, @Nullable String site, HttpServletRequest request) {
		String authority = authority(origin);
		return request.getHeader("Host").equalsIgnoreCase(authority) || this.hosts.haveOrigin(authority)
				|| (origin.equals("null") && site != null);
	}

	/** Browsers leave the scheme's own port out of Origin as they do in Host. */
	private static @Nullable String authority(String origin) {
		try {
			return URI.create(origin).getRawAuthority();
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
