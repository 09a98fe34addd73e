package dev.workshoproles.problem;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Writes problems as answers (RFC 9457), in the reader's language. Its media type is not
 * a page's, so nothing of the request can become one.
 */
@Component
public class ProblemWriter {

	/** The methods that some address takes, for those that none does. */
	public static final String KNOWN_METHODS = "GET, HEAD, OPTIONS, POST";

	private final MessageSource messages;

	private final JsonMapper mapper;

	public ProblemWriter(MessageSource messages, JsonMapper mapper) {
		this.messages = messages;
		this.mapper = mapper;
	}

	/**
	 * Answers a request that the server or a filter refused with no more than a status.
	 * @param status of the answer; the method not allowed is named with those that are
	 * @param method the request's own, whatever it was dispatched with
	 * @param path the request's own, encoded as it came
	 */
	public void refuse(int status, String method, String path, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		String allowed = Objects.requireNonNullElse(response.getHeader(HttpHeaders.ALLOW), KNOWN_METHODS);
		Problem problem = Problem.of(ProblemType.ofStatus(status), method, allowed);
		guard(response);
		write((problem.type() == ProblemType.METHOD_NOT_ALLOWED) ? problem.header(HttpHeaders.ALLOW, allowed) : problem,
				instance(path), request, response);
	}

	/**
	 * Turns a request away before Spring MVC sees it. The answer does not name the
	 * request's address: it may be what is wrong with it.
	 */
	public void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
		guard(response);
		write(problem, (URI) null, request, response);
	}

	public void write(Problem problem, String path, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		write(problem, instance(path), request, response);
	}

	private void write(Problem problem, @Nullable URI instance, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		byte[] body = this.mapper.writeValueAsBytes(problem.in(Texts.of(this.messages, request), instance));
		response.resetBuffer();
		response.setStatus(problem.type().status().value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		problem.headers().forEach(response::setHeader);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
		response.flushBuffer();
	}

	/** Spring Security, which does this, may not have seen the request. */
	private static void guard(HttpServletResponse response) {
		setIfAbsent(response, HttpHeaders.CACHE_CONTROL, "no-store");
		setIfAbsent(response, "X-Content-Type-Options", "nosniff");
	}

	private static void setIfAbsent(HttpServletResponse response, String header, String value) {
		if (!response.containsHeader(header)) {
			response.setHeader(header, value);
		}
	}

	/** The path as it came, unless it is just its form that is wrong. */
	private static @Nullable URI instance(String path) {
		try {
			return new URI(path);
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

}
