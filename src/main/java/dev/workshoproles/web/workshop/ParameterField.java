package dev.workshoproles.web.workshop;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.Parameter;
import dev.workshoproles.blueprint.file.rules.PlaceholderRules;
import dev.workshoproles.web.Sentences;

/**
 * A parameter on the page.
 *
 * @param name its name
 * @param description what to enter
 * @param value its value, null if it has none; what was entered if that is wrong
 * @param tooLong whether what was entered is too long to be stored
 * @param mistakes what is wrong in it, in the words for workshop files, which are English
 */
record ParameterField(String name, String description, @Nullable String value, boolean tooLong, List<String> mistakes) {

	private static final PlaceholderRules PLACEHOLDERS = PlaceholderRules.forValues();

	static ParameterField of(Parameter parameter, Sentences sentences) {
		return new ParameterField(parameter.name(), sentences.of(parameter.description()), parameter.value(), false,
				List.of());
	}

	/**
	 * The same with a value that somebody entered, which has to follow the rules for a
	 * default in a workshop file.
	 */
	ParameterField with(String entered) {
		boolean exceeds = entered.length() > Parameter.MAX_VALUE_CHARACTERS;
		return new ParameterField(this.name, this.description, entered, exceeds,
				exceeds ? List.of() : PLACEHOLDERS.mistakes(entered));
	}

	/** The maximum length of a value in characters. */
	public int limit() {
		return Parameter.MAX_VALUE_CHARACTERS;
	}

	public boolean isWrong() {
		return this.tooLong || !this.mistakes.isEmpty();
	}

}
