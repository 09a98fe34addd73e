package dev.workshoproles.api.problems;

import java.io.IOException;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

import dev.workshoproles.api.Paths;
import dev.workshoproles.problem.Problem;
import dev.workshoproles.problem.ProblemWriter;

/**
 * Responds to every exception below the API's path with a problem, whatever the request
 * accepts, and even if there is no controller.
 */
class ApiExceptionResolver implements HandlerExceptionResolver {

	private final ProblemTranslation translation = new ProblemTranslation();

	private final ProblemWriter writer;

	ApiExceptionResolver(ProblemWriter writer) {
		this.writer = writer;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception ex) {
		if (!Paths.isApi(path(request)) || response.isCommitted() || ex instanceof AsyncRequestNotUsableException) {
			return null;
		}
		try {
			this.writer.write(problem(request, handler, ex), request.getRequestURI(), request, response);
		}
		catch (IOException gone) {
			return null;
		}
		return new ModelAndView();
	}

	/**
	 * A path without a controller is handled as a static resource, which would only
	 * support GET: report it as not found instead.
	 */
	private Problem problem(HttpServletRequest request, @Nullable Object handler, Exception ex) {
		if (handler instanceof ResourceHttpRequestHandler && ex instanceof HttpRequestMethodNotSupportedException) {
			HttpMethod method = HttpMethod.valueOf(request.getMethod());
			return this.translation.translate(new NoResourceFoundException(method, request.getRequestURI(), ""));
		}
		return this.translation.translate(ex);
	}

	/** The decoded path, however the servlet is mapped. */
	private static String path(HttpServletRequest request) {
		return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
	}

}
