package dev.workshoproles.access.hosts;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

import dev.workshoproles.problem.Problem;
import dev.workshoproles.problem.ProblemType;
import dev.workshoproles.problem.ProblemWriter;

/**
 * Rejects requests for host names that are not the console's, before any other filter.
 */
public class AllowedHostFilter extends OncePerRequestFilter {

	private final AllowedHosts hosts;

	private final ProblemWriter problems;

	public AllowedHostFilter(AllowedHosts hosts, ProblemWriter problems) {
		this.hosts = hosts;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		String host = request.getHeader("Host");
		if (this.hosts.allow(host)) {
			chain.doFilter(request, response);
			return;
		}
		Problem problem = Problem.of(ProblemType.HOST_NOT_ALLOWED, ShownHeader.of(request, "Host", ""));
		this.problems.refuse(problem, request, response);
	}

}
