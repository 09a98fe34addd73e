package dev.workshoproles.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

import dev.workshoproles.access.hosts.LocalPath;
import dev.workshoproles.access.signin.SignInController;
import dev.workshoproles.account.sandbox.wire.QueryAnswer;
import dev.workshoproles.problem.Problem;
import dev.workshoproles.problem.ProblemType;
import dev.workshoproles.problem.ProblemWriter;

/**
 * Respond to requests without the token: the sign-in page for a browser, a challenge (RFC
 * 6750) for a script, IAM's error for its clients.
 */
final class SignInEntryPoints {

	private SignInEntryPoints() {
	}

	static AuthenticationEntryPoint forApi(ProblemWriter problems) {
		return (request, response, failure) -> {
			boolean invalid = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, invalid ? "Bearer error=\"invalid_token\"" : "Bearer");
			problems.refuse(Problem.of(ProblemType.TOKEN_REQUIRED), request, response);
		};
	}

	static AuthenticationEntryPoint forPages() {
		return SignInEntryPoints::showSignInPage;
	}

	/** As IAM refuses, which AWS's own tools understand. */
	static AuthenticationEntryPoint forSandbox() {
		return (request, response, failure) -> {
			QueryAnswer answer = QueryAnswer.unauthenticated(request.getHeader(HttpHeaders.AUTHORIZATION) != null);
			response.setStatus(answer.status());
			response.setHeader(QueryAnswer.REQUEST_ID_HEADER, answer.requestId());
			response.setContentType(MediaType.TEXT_XML_VALUE);
			response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
		};
	}

	/**
	 * htmx would follow a redirect and swap the sign-in page into a part of the page, and
	 * that part is no page to come back to.
	 */
	private static void showSignInPage(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		if (request.getHeader("HX-Request") != null) {
			response.setHeader("HX-Redirect", request.getContextPath() + SignInController.PATH);
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
			return;
		}
		response.sendRedirect(request.getContextPath()
				+ LocalPath.of(request).carriedBy(SignInController.PATH, SignInController.WANTED));
	}

}
