package dev.workshoproles.blueprint;

import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * A text of the workshop file in one or more languages. In the file it is either a string
 * (English) or a mapping from language code to string.
 *
 * @param byLanguage the text by ISO 639 language code, such as {@code en}
 */
public record LocalizedText(Map<String, String> byLanguage) {

	public static final String DEFAULT_LANGUAGE = "en";

	/** No text in any language. */
	public static final LocalizedText EMPTY = new LocalizedText(Map.of());

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public LocalizedText(Map<String, String> byLanguage) {
		this.byLanguage = Map.copyOf(byLanguage);
	}

	/**
	 * The same text for all languages.
	 * @param text in English, or in no language
	 * @return the text
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public static LocalizedText english(String text) {
		return new LocalizedText(Map.of(DEFAULT_LANGUAGE, text));
	}

	/**
	 * The text in the language of a locale, otherwise in English.
	 * @param locale the reader's locale
	 * @return the text, empty if there is neither
	 */
	public String in(Locale locale) {
		String fallback = this.byLanguage.getOrDefault(DEFAULT_LANGUAGE, "");
		return this.byLanguage.getOrDefault(locale.getLanguage(), fallback);
	}

}
