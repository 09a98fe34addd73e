package dev.workshoproles.problem;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.ProblemDetail;

/**
 * A problem (RFC 9457) with one request, not yet localized.
 *
 * @param type the kind of problem
 * @param detail the explanation of this occurrence
 * @param properties the extension members; those of type {@link MessageSourceResolvable}
 * are localized
 * @param headers additional headers of the response
 */
public record Problem(ProblemType type, MessageSourceResolvable detail, Map<String, Object> properties,
		Map<String, String> headers) {

	public static Problem of(ProblemType type, Object... arguments) {
		return new Problem(type, sentence(type.detailCode(), arguments), Map.of(), Map.of());
	}

	public static Problem of(ProblemType type, MessageSourceResolvable detail) {
		return new Problem(type, detail, Map.of(), Map.of());
	}

	public static MessageSourceResolvable sentence(String code, Object... arguments) {
		return new DefaultMessageSourceResolvable(new String[] { code }, arguments);
	}

	/** Adds an extension member unless its value is null. */
	public Problem with(String name, @Nullable Object value) {
		return (value != null) ? new Problem(this.type, this.detail, plus(this.properties, name, value), this.headers)
				: this;
	}

	public Problem header(String name, String value) {
		return new Problem(this.type, this.detail, this.properties, plus(this.headers, name, value));
	}

	ProblemDetail in(Texts texts, @Nullable URI instance) {
		ProblemDetail problem = ProblemDetail.forStatus(this.type.status());
		problem.setType(this.type.uri());
		problem.setTitle(texts.say(this.type.titleCode()));
		problem.setDetail(texts.say(this.detail));
		problem.setInstance(instance);
		this.properties.forEach((name, value) -> problem.setProperty(name,
				(value instanceof MessageSourceResolvable sentence) ? texts.say(sentence) : value));
		return problem;
	}

	private static <T> Map<String, T> plus(Map<String, T> map, String name, T value) {
		Map<String, T> extended = new LinkedHashMap<>(map);
		extended.put(name, value);
		return extended;
	}

}
