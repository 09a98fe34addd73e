package dev.workshoproles.problem;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;

/**
 * Sentences in the language that a request accepts: scripts set no cookie, and a server's
 * own language must not show.
 *
 * @param messages the console's messages
 * @param locale the language
 */
public record Texts(MessageSource messages, Locale locale) {

	private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("vi"));

	public static Texts of(MessageSource messages, HttpServletRequest request) {
		return new Texts(messages, language(request));
	}

	/**
	 * The web server reads the header, for it bears whatever comes: a parser that throws
	 * would turn a strange header into an error of the console.
	 */
	private static Locale language(HttpServletRequest request) {
		if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
			return Locale.ENGLISH;
		}
		return Collections.list(request.getLocales())
			.stream()
			.flatMap((accepted) -> LANGUAGES.stream()
				.filter((language) -> language.getLanguage().equals(accepted.getLanguage())))
			.findFirst()
			.orElse(Locale.ENGLISH);
	}

	public String say(MessageSourceResolvable what) {
		return this.messages.getMessage(what, this.locale);
	}

	public String say(String code, Object... arguments) {
		return this.messages.getMessage(code, arguments, this.locale);
	}

}
