package dev.workshoproles.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.Parameter;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.roles.plan.Untouched;

/**
 * Localizes messages in the language of the page.
 */
@Component
public class Sentences {

	private static final int MILLIS_PER_SECOND = 1000;

	private final MessageSource messages;

	public Sentences(MessageSource messages) {
		this.messages = messages;
	}

	public String of(MessageSourceResolvable sentence) {
		return this.messages.getMessage(sentence, locale());
	}

	public String of(String code, Object... arguments) {
		return this.messages.getMessage(code, arguments, locale());
	}

	public String of(Untouched untouched) {
		return of(untouched.sentence(locale()));
	}

	public String of(LocalizedText text) {
		return text.in(locale());
	}

	/** A parameter that has no value, with what to enter. */
	public String of(Parameter parameter) {
		return parameter.name() + " (" + of(parameter.description()) + ")";
	}

	public String of(Instant moment) {
		return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.LONG)
			.withLocale(locale())
			.withZone(ZoneId.systemDefault())
			.format(moment);
	}

	/** A time of day. */
	public String time(Instant moment) {
		return new Texts(this.messages, locale()).time(moment);
	}

	public String of(Duration duration) {
		long millis = duration.toMillis();
		return (millis < MILLIS_PER_SECOND) ? of("run.milliseconds", millis)
				: of("run.seconds", millis / (double) MILLIS_PER_SECOND);
	}

	private static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

}
