package dev.workshoproles.access.load;

import java.io.IOException;
import java.util.concurrent.Semaphore;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

import dev.workshoproles.problem.Problem;
import dev.workshoproles.problem.ProblemType;
import dev.workshoproles.problem.ProblemWriter;

/**
 * Limits the number of requests in progress, so that they use up neither the memory nor,
 * while they wait for IAM, all the threads. The rest are told to retry soon. Health
 * checks always pass.
 */
class BusyFilter extends OncePerRequestFilter {

	static final Problem TOO_BUSY = Problem.of(ProblemType.TOO_BUSY).header(HttpHeaders.RETRY_AFTER, "1");

	private static final String HEALTH = "/actuator/health";

	private final ProblemWriter problems;

	private final Semaphore permits;

	BusyFilter(ProblemWriter problems, int max) {
		this.problems = problems;
		this.permits = new Semaphore(max);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (!this.permits.tryAcquire()) {
			this.problems.refuse(TOO_BUSY, request, response);
			return;
		}
		try {
			chain.doFilter(request, response);
		}
		finally {
			this.permits.release();
		}
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getServletPath().startsWith(HEALTH);
	}

}
