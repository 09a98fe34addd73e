package dev.workshoproles.problem;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

/**
 * The languages that the console speaks, and which of them a request asks for.
 */
public final class Languages {

	private static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.forLanguageTag("vi"));

	private Languages() {
	}

	/**
	 * The language with a code.
	 * @param code such as {@code vi}
	 * @return empty when the console does not speak it
	 */
	public static Optional<Locale> named(String code) {
		return ALL.stream().filter((language) -> language.getLanguage().equals(code)).findFirst();
	}

	/**
	 * The first of the languages that a request accepts, English when it accepts none of
	 * them: a server's own language must not show. The web server reads the header, for
	 * it bears whatever comes: a parser that throws would turn a strange header into an
	 * error of the console.
	 */
	public static Locale acceptedBy(HttpServletRequest request) {
		if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
			return Locale.ENGLISH;
		}
		return Collections.list(request.getLocales())
			.stream()
			.flatMap((accepted) -> named(accepted.getLanguage()).stream())
			.findFirst()
			.orElse(Locale.ENGLISH);
	}

}
