package dev.workshoproles.problem;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Answers requests that are turned away, as problem details (RFC 9457) in the reader's
 * language. JSON with its own media type, so nothing of the request can become a page.
 */
public final class Refusals {

	private static final String RETRY_SECONDS = "1";

	private final JsonMapper json;

	private final MessageSource messages;

	public Refusals(JsonMapper json, MessageSource messages) {
		this.json = json;
		this.messages = messages;
	}

	/**
	 * Writes the answer.
	 * @param request what is turned away
	 * @param response where the answer goes
	 * @param why the reason
	 * @param arguments what the sentence about it names
	 */
	public void refuse(HttpServletRequest request, HttpServletResponse response, Refusal why, Object... arguments)
			throws IOException {
		Locale locale = request.getLocale();
		String title = this.messages.getMessage(why.titleCode(), null, locale);
		String detail = this.messages.getMessage(why.detailCode(), arguments, locale);
		byte[] body = this.json.writeValueAsBytes(why.problem(title, detail));
		response.setStatus(why.status().value());
		if (why == Refusal.TOO_BUSY) {
			response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
		}
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setHeader("Cache-Control", "no-store");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

}
