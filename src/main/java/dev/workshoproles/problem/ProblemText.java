package dev.workshoproles.problem;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * A problem as text for a terminal: its status and title, what happened, and what to do.
 */
final class ProblemText {

	private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_PROBLEM_JSON, MediaType.APPLICATION_JSON);

	private ProblemText() {
	}

	/** Whether a request names plain text, and prefers it to JSON. */
	static boolean isFor(HttpServletRequest request) {
		return accepted(request.getHeader(HttpHeaders.ACCEPT)).stream()
			.filter((type) -> isText(type) || JSON.stream().anyMatch(type::includes))
			.findFirst()
			.filter(ProblemText::isText)
			.isPresent();
	}

	private static boolean isText(MediaType type) {
		return !type.isWildcardType() && type.includes(MediaType.TEXT_PLAIN);
	}

	/** The most wanted first; none if the header is malformed. */
	private static List<MediaType> accepted(@Nullable String header) {
		try {
			List<MediaType> types = new ArrayList<>(MediaType.parseMediaTypes(header));
			types.removeIf((type) -> type.getQualityValue() == 0);
			types.sort(Comparator.comparing(MediaType::getQualityValue).reversed());
			return types;
		}
		catch (InvalidMediaTypeException ex) {
			return List.of();
		}
	}

	/** The text in UTF-8. */
	static byte[] of(Texts texts, Problem problem) {
		Printout out = new Printout(texts);
		out.paragraph(problem.type().status().value() + " " + texts.say(problem.type().titleCode()));
		out.paragraph(texts.say(problem.detail()));
		if (problem.properties().get("advice") instanceof MessageSourceResolvable advice) {
			out.paragraph(texts.say("problem.advice") + " " + texts.say(advice));
		}
		if (problem.properties().get("accountMessage") instanceof String message) {
			out.paragraph(texts.say("problem.detail") + ": " + message);
		}
		return out.toString().getBytes(StandardCharsets.UTF_8);
	}

}
