package dev.workshoproles.access.load;

import java.io.IOException;
import java.util.concurrent.Semaphore;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

import dev.workshoproles.problem.Refusal;
import dev.workshoproles.problem.Refusals;

/**
 * Works on so many requests at once and no more: visitors must not use up the memory or,
 * while they wait for IAM, all the threads. The others are asked to come again soon.
 * Whoever asks for the console's health is always let through.
 */
class BusyFilter extends OncePerRequestFilter {

	private static final String HEALTH = "/actuator/health";

	private final Refusals refusals;

	private final Semaphore turns;

	BusyFilter(Refusals refusals, int most) {
		this.refusals = refusals;
		this.turns = new Semaphore(most);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (!this.turns.tryAcquire()) {
			this.refusals.refuse(request, response, Refusal.TOO_BUSY);
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
