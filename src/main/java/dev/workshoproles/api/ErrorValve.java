package dev.workshoproles.api;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Answers for Tomcat when it refused a request below the API's path by itself, before any
 * filter: an address with an encoded slash, for instance.
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

	@Override
	protected void report(Request request, Response response, @Nullable Throwable error) {
		String path = request.getRequestURI();
		boolean unanswered = response.getStatus() >= 400 && response.getContentWritten() == 0;
		if (path == null || !isApi(path) || !unanswered || !response.setErrorReported()) {
			super.report(request, response, error);
			return;
		}
		try {
			this.problems.write(response.getStatus(), request.getMethod(), path, request, response.getResponse());
		}
		catch (IOException ex) {
			getContainer().getLogger().debug("The client has gone", ex);
		}
	}

	private boolean isApi(String path) {
		return path.startsWith(this.contextPath) && Paths.isApi(path.substring(this.contextPath.length()));
	}

}
