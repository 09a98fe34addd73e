package dev.workshoproles.problem;

import java.net.URI;
import java.util.Locale;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * Why a request is turned away. The names are part of the API, as its problem types.
 */
public enum Refusal {

	HOST_NOT_ALLOWED(HttpStatus.FORBIDDEN),

	FOREIGN_ORIGIN(HttpStatus.FORBIDDEN),

	TOKEN_REQUIRED(HttpStatus.UNAUTHORIZED),

	MALFORMED_REQUEST(HttpStatus.BAD_REQUEST),

	TOO_BUSY(HttpStatus.SERVICE_UNAVAILABLE);

	private final HttpStatus status;

	Refusal(HttpStatus status) {
		this.status = status;
	}

	HttpStatus status() {
		return this.status;
	}

	String titleCode() {
		return "access.refused." + this + ".title";
	}

	String detailCode() {
		return "access.refused." + this + ".detail";
	}

	ProblemDetail problem(String title, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(this.status, detail);
		problem.setType(URI.create("urn:workshop-roles:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-')));
		problem.setTitle(title);
		return problem;
	}

}
