package dev.workshoproles.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/**
 * Answers requests that are turned away, as problem details (RFC 9457) in the reader's
 * language. JSON with its own media type, so nothing of the request can become a page.
 */
final class Refusals {

	private final JsonMapper json;

	private final MessageSource messages;

	Refusals(JsonMapper json, MessageSource messages) {
		this.json = json;
		this.messages = messages;
	}

	void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String message,
			Object... arguments) throws IOException {
		String detail = this.messages.getMessage(message, arguments, request.getLocale());
		byte[] body = this.json.writeValueAsBytes(ProblemDetail.forStatusAndDetail(status, detail));
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		response.setHeader("Cache-Control", "no-store");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

}
