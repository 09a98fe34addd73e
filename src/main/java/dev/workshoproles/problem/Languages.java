package dev.workshoproles.problem;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

/**
 * The console's languages, and the negotiation of one for a request.
 */
public final class Languages {

	private static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.forLanguageTag("vi"));

	private Languages() {
	}

	/**
	 * Finds a language by its code.
	 * @param code such as {@code vi}
	 * @return empty if the console has no such language
	 */
	public static Optional<Locale> named(String code) {
		return ALL.stream().filter((language) -> language.getLanguage().equals(code)).findFirst();
	}

	/**
	 * The first supported language that a request accepts, otherwise English rather than
	 * the server's locale. Tomcat's parser of the header is used because it does not fail
	 * on malformed ones.
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
