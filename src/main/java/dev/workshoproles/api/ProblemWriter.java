package dev.workshoproles.api;

import java.io.IOException;
import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;

/**
 * Writes problems as answers.
 */
class ProblemWriter {

	private final MessageSource messages;

	private final JsonMapper mapper;

	ProblemWriter(MessageSource messages, JsonMapper mapper) {
		this.messages = messages;
		this.mapper = mapper;
	}

	void write(Problem problem, HttpServletRequest request, HttpServletResponse response, URI instance)
			throws IOException {
		response.resetBuffer();
		response.setStatus(problem.type().status().value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		problem.headers().forEach(response::setHeader);
		Texts texts = Texts.of(this.messages, request);
		response.getOutputStream().write(this.mapper.writeValueAsBytes(problem.in(texts, instance)));
		response.flushBuffer();
	}

}
