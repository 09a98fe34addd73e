package dev.workshoproles.api.problems;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

import dev.workshoproles.access.seats.SeatPath;
import dev.workshoproles.api.Paths;
import dev.workshoproles.problem.ProblemWriter;

/**
 * Writes a problem if Tomcat itself rejected a request before any filter: below the API's
 * path, for instance for an encoded slash, and everywhere for the method CONNECT.
 */
class ErrorValve extends ErrorReportValve {

	private final ProblemWriter problems;

	private final String contextPath;

	ErrorValve(ProblemWriter problems, String contextPath) {
		this.contextPath = contextPath;
		this.problems = problems;
		setShowReport(false);
		setShowServerInfo(false);
	}

	private boolean handles(String path, Response response) {
		boolean api = path.startsWith(this.contextPath)
				&& Paths.isApi(SeatPath.within(path.substring(this.contextPath.length())));
		return api || response.getStatus() == HttpServletResponse.SC_NOT_IMPLEMENTED;
	}

	/**
	 * Of TRACE, which Tomcat refuses before it knows the address, it says what a servlet
	 * could do, such as PUT and DELETE.
	 */
	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		if (HttpMethod.TRACE.matches(request.getMethod())) {
			response.setHeader(HttpHeaders.ALLOW, ProblemWriter.KNOWN_METHODS);
		}
		super.invoke(request, response);
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable error) {
		String path = request.getRequestURI();
		boolean unanswered = response.getStatus() >= 400 && response.getContentWritten() == 0;
		if (path == null || !handles(path, response) || !unanswered || !response.setErrorReported()) {
			super.report(request, response, error);
			return;
		}
		try {
			this.problems.refuse(response.getStatus(), request.getMethod(), path, request, response.getResponse());
		}
		catch (IOException ex) {
			getContainer().getLogger().debug("The client has gone", ex);
		}
	}

}
