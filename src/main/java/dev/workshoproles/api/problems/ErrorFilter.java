package dev.workshoproles.api.problems;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

import dev.workshoproles.access.seats.SeatPath;
import dev.workshoproles.api.Paths;
import dev.workshoproles.problem.ProblemWriter;

/**
 * Replaces the error page by a problem if a filter rejected a request below the API's
 * path.
 */
class ErrorFilter extends OncePerRequestFilter {

	private final ProblemWriter problems;

	ErrorFilter(ProblemWriter problems) {
		this.problems = problems;
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
				&& Paths.isApi(SeatPath.within(path.substring(request.getContextPath().length())))
				&& request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String method) {
			this.problems.refuse(response.getStatus(), method, path, request, response);
		}
		else {
			chain.doFilter(request, response);
		}
	}

}
