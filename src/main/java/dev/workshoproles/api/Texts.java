package dev.workshoproles.api;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;

import dev.workshoproles.blueprint.LocalizedText;

/**
 * Sentences in the language that a request accepts: scripts set no cookie, and a server's
 * own language must not show.
 *
 * @param messages the console's messages
 * @param locale the language
 */
record Texts(MessageSource messages, Locale locale) {

	private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("vi"));

	static Texts of(MessageSource messages, HttpServletRequest request) {
		return new Texts(messages, language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
	}

	private static Locale language(@Nullable String accepted) {
		try {
			Locale found = (accepted != null) ? Locale.lookup(LanguageRange.parse(accepted), LANGUAGES) : null;
			return (found != null) ? found : Locale.ENGLISH;
		}
		catch (IllegalArgumentException ex) {
			return Locale.ENGLISH;
		}
	}

	String say(MessageSourceResolvable what) {
		return this.messages.getMessage(what, this.locale);
	}

	String say(String code, Object... arguments) {
		return this.messages.getMessage(code, arguments, this.locale);
	}

	String say(LocalizedText text) {
		return text.in(this.locale);
	}

}
