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
 * Works on so many requests at once and no more: visitors must not use up the memory or,
 * while they wait for IAM, all the threads. The others are asked to come again soon.
 * Whoever asks for the console's health is always let through.
 */
class BusyFilter extends OncePerRequestFilter {

	static final Problem TOO_BUSY = Problem.of(ProblemType.TOO_BUSY).header(HttpHeaders.RETRY_AFTER, "1");

	private static final String HEALTH = "/actuator/health";

	private final ProblemWriter problems;

	private final Semaphore turns;

	BusyFilter(ProblemWriter problems, int most) {
		this.problems = problems;
		this.turns = new Semaphore(most);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (!this.turns.tryAcquire()) {
			this.problems.refuse(TOO_BUSY, request, response);
			return;
		}
		try {
			chain.doFilter(request, response);
		}
		finally {
			this.turns.release();
		}
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getServletPath().startsWith(HEALTH);
	}

}
