package dev.workshoproles.problem;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/**
 * Localizes the API's messages in the language of the Accept-Language header.
 *
 * @param messages the console's messages
 * @param locale the language
 */
public record Texts(MessageSource messages, Locale locale) {

	public static Texts of(MessageSource messages, HttpServletRequest request) {
		return new Texts(messages, Languages.acceptedBy(request));
	}

	/** A time of day to the second, in this computer's time zone. */
	public String time(Instant moment) {
		return DateTimeFormatter.ofLocalizedTime(FormatStyle.LONG)
			.withLocale(this.locale)
			.withZone(ZoneId.systemDefault())
			.format(moment);
	}

	public String say(MessageSourceResolvable what) {
		return this.messages.getMessage(what, this.locale);
	}

	public String say(String code, Object... arguments) {
		return this.messages.getMessage(code, arguments, this.locale);
	}

}
