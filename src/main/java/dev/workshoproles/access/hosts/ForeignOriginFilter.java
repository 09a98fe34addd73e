package dev.workshoproles.access.hosts;

import java.io.IOException;
import java.net.URI;
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
 * Rejects requests that a browser sends on behalf of another origin. SameSite cookies and
 * a CSRF token in a cookie do not suffice: a page on another port of this host is
 * same-site and can set its cookies.
 */
public class ForeignOriginFilter extends OncePerRequestFilter {

	private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");

	private static final Set<String> OWN = Set.of("same-origin", "none");

	private final String guarded;

	private final AllowedHosts hosts;

	private final ProblemWriter problems;

	/**
	 * Guards every unsafe method, and one path whatever the method.
	 * @param guarded the path where safe methods are guarded too
	 * @param hosts the console's own host names
	 * @param problems writes the rejection
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
			Problem problem = Problem.of(ProblemType.FOREIGN_ORIGIN, ShownHeader.of(request, "Origin", "null"));
			this.problems.refuse(problem, request, response);
			return;
		}
		chain.doFilter(request, response);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return SAFE_METHODS.contains(request.getMethod()) && !request.getServletPath().startsWith(this.guarded);
	}

	private boolean isForeign(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		String origin = request.getHeader("Origin");
		return (site != null && !OWN.contains(site)) || (origin != null && !isOwn(origin, site, request));
	}

	/**
	 * Under the referrer policy no-referrer a browser sends the Origin null for the
	 * console's own forms. Sec-Fetch-Site, which no page can set, still names where they
	 * came from.
	 */
	private boolean isOwn(String origin, @Nullable String site, HttpServletRequest request) {
		String authority = authority(origin);
		return request.getHeader("Host").equalsIgnoreCase(authority) || this.hosts.allowOrigin(authority)
				|| (origin.equals("null") && site != null);
	}

	/** Browsers omit the scheme's default port in Origin as in Host. */
	private static @Nullable String authority(String origin) {
		try {
			return URI.create(origin).getRawAuthority();
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
