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
 * Writes problems (RFC 9457) as responses, in the client's language: as JSON, or as text
 * to whoever prefers that. Neither is HTML, so a browser does not interpret anything from
 * the request, unless it was rejected before any page and shows the response to somebody.
 */
@Component
public class ProblemWriter {

	/** The methods allowed anywhere, reported for a method that is not. */
	public static final String KNOWN_METHODS = "GET, HEAD, OPTIONS, POST";

	private final MessageSource messages;

	private final JsonMapper mapper;

	public ProblemWriter(MessageSource messages, JsonMapper mapper) {
		this.messages = messages;
		this.mapper = mapper;
	}

	/**
	 * Responds to a request that the server or a filter rejected with just a status.
	 * @param status the status
	 * @param method the method of the original request
	 * @param path the path of the original request, encoded
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
	 * Rejects a request before Spring MVC, a browser's with a page and that of an AWS
	 * client with an error that it can read. The response omits the path, which may be
	 * what is malformed.
	 */
	public void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
		guard(response);
		if (AwsError.isFor(request)) {
			write(problem, MediaType.TEXT_XML_VALUE, AwsError.of(Texts.of(this.messages, request), problem), response);
			return;
		}
		if (!ProblemPage.isFor(request)) {
			write(problem, (URI) null, request, response);
			return;
		}
		response.setHeader("Content-Security-Policy", ProblemPage.POLICY);
		write(problem, MediaType.TEXT_HTML_VALUE + ";charset=UTF-8",
				ProblemPage.of(Texts.of(this.messages, request), problem), response);
	}

	public void write(Problem problem, String path, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		write(problem, instance(path), request, response);
	}

	private void write(Problem problem, @Nullable URI instance, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		Texts texts = Texts.of(this.messages, request);
		if (ProblemText.isFor(request)) {
			write(problem, MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8", ProblemText.of(texts, problem), response);
			return;
		}
		write(problem, MediaType.APPLICATION_PROBLEM_JSON_VALUE,
				this.mapper.writeValueAsBytes(problem.in(texts, instance)), response);
	}

	private static void write(Problem problem, String type, byte[] body, HttpServletResponse response)
			throws IOException {
		response.resetBuffer();
		response.setStatus(problem.type().status().value());
		response.setContentType(type);
		problem.headers().forEach(response::setHeader);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
		response.flushBuffer();
	}

	/** Sets the headers that Spring Security would set if it had seen the request. */
	private static void guard(HttpServletResponse response) {
		setIfAbsent(response, HttpHeaders.CACHE_CONTROL, "no-store");
		setIfAbsent(response, "X-Content-Type-Options", "nosniff");
	}

	private static void setIfAbsent(HttpServletResponse response, String header, String value) {
		if (!response.containsHeader(header)) {
			response.setHeader(header, value);
		}
	}

	/** The path as a URI, null if it is malformed. */
	private static @Nullable URI instance(String path) {
		try {
			return new URI(path);
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

}
