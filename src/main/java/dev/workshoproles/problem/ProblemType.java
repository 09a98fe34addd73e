package dev.workshoproles.problem;

import java.net.URI;
import java.util.Locale;

import org.springframework.http.HttpStatus;

/**
 * The types of problems in the API. Their names are part of the API.
 */
public enum ProblemType {

	INVALID_BODY(HttpStatus.BAD_REQUEST),

	INVALID_PARAMETER(HttpStatus.BAD_REQUEST),

	MALFORMED_REQUEST(HttpStatus.BAD_REQUEST),

	TOKEN_REQUIRED(HttpStatus.UNAUTHORIZED),

	HOST_NOT_ALLOWED(HttpStatus.FORBIDDEN),

	FOREIGN_ORIGIN(HttpStatus.FORBIDDEN),

	UNKNOWN_ROLE(HttpStatus.NOT_FOUND),

	UNKNOWN_DIALECT(HttpStatus.NOT_FOUND),

	UNKNOWN_PLAN(HttpStatus.NOT_FOUND),

	UNKNOWN_RUN(HttpStatus.NOT_FOUND),

	UNKNOWN_DOCUMENT(HttpStatus.NOT_FOUND),

	UNKNOWN_DRILL(HttpStatus.NOT_FOUND),

	UNKNOWN_SEAT(HttpStatus.NOT_FOUND),

	UNKNOWN_ACT(HttpStatus.NOT_FOUND),

	NOT_FOUND(HttpStatus.NOT_FOUND),

	METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),

	NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),

	RUN_IN_PROGRESS(HttpStatus.CONFLICT),

	PLAN_OUTDATED(HttpStatus.CONFLICT),

	CLASS_OVER(HttpStatus.CONFLICT),

	ACT_IN_PROGRESS(HttpStatus.CONFLICT),

	BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),

	UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),

	IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),

	INVALID_WORKSHOP(HttpStatus.UNPROCESSABLE_CONTENT),

	INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR),

	ACCOUNT_ERROR(HttpStatus.BAD_GATEWAY),

	PLAN_DENIED(HttpStatus.BAD_GATEWAY),

	CREDENTIALS(HttpStatus.SERVICE_UNAVAILABLE),

	TOO_BUSY(HttpStatus.SERVICE_UNAVAILABLE),

	TOO_MANY_STREAMS(HttpStatus.SERVICE_UNAVAILABLE),

	STORAGE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),

	STORAGE_FULL(HttpStatus.INSUFFICIENT_STORAGE);

	private final HttpStatus status;

	ProblemType(HttpStatus status) {
		this.status = status;
	}

	/** The type for the status of a request that was rejected before any controller. */
	public static ProblemType ofStatus(int status) {
		return switch (status) {
			case 404 -> NOT_FOUND;
			// Tomcat responds with 501 to unknown methods.
			case 405, 501 -> METHOD_NOT_ALLOWED;
			default -> (status < 500) ? MALFORMED_REQUEST : INTERNAL_ERROR;
		};
	}

	public HttpStatus status() {
		return this.status;
	}

	/** The type's URI, an identifier that cannot be dereferenced. */
	public URI uri() {
		return URI.create("urn:workshop-roles:problem:" + slug());
	}

	public String slug() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public String titleCode() {
		return "problem." + this + ".title";
	}

	String detailCode() {
		return "problem." + this + ".detail";
	}

}
