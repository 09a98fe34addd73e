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

/**
 * Writes problems as answers.
 */
public class ProblemWriter {

	/** The methods that some address takes, for those that none does. */
	private static final String KNOWN = "GET, HEAD, OPTIONS, POST";

	private final MessageSource messages;

	private final JsonMapper mapper;

	public ProblemWriter(MessageSource messages, JsonMapper mapper) {
		this.messages = messages;
		this.mapper = mapper;
	}

	/**
	 * Writes what was refused before any controller was asked.
	 */
	public void write(int status, String method, String path, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		String allowed = Objects.requireNonNullElse(response.getHeader(HttpHeaders.ALLOW), KNOWN);
		Problem problem = Problem.of(ProblemType.ofStatus(status), method, allowed);
		write((problem.type() == ProblemType.METHOD_NOT_ALLOWED) ? problem.header(HttpHeaders.ALLOW, allowed) : problem,
				path, request, response);
	}

	public void write(Problem problem, String path, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		response.resetBuffer();
		response.setStatus(problem.type().status().value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		problem.headers().forEach(response::setHeader);
		Texts texts = Texts.of(this.messages, request);
		response.getOutputStream().write(this.mapper.writeValueAsBytes(problem.in(texts, instance(path))));
		response.flushBuffer();
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
