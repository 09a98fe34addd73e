package dev.workshoproles.api.workshop;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

import dev.workshoproles.api.NullableBody;
import dev.workshoproles.api.problems.BodyProblems;
import dev.workshoproles.blueprint.Parameter;
import dev.workshoproles.blueprint.file.rules.PlaceholderRules;
import dev.workshoproles.problem.ProblemException;

/**
 * The request body for values of the workshop's parameters.
 *
 * @param values by name; null for the configured or default value again
 */
record ParametersBody(@JsonValue Map<String, @Nullable String> values) implements NullableBody {

	private static final PlaceholderRules PLACEHOLDERS = PlaceholderRules.forValues();

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	ParametersBody {
	}

	/**
	 * Converts the body. An empty value is an error, since a script may have forgotten to
	 * set a variable.
	 * @param parameters those of the workshop
	 * @return the values without blanks around them
	 * @throws ProblemException if there is no such parameter, or a value is not valid
	 */
	Map<String, @Nullable String> checked(List<Parameter> parameters) {
		Map<String, @Nullable String> checked = new TreeMap<>();
		this.values.forEach((name, value) -> {
			if (parameters.stream().noneMatch((parameter) -> parameter.name().equals(name))) {
				throw BodyProblems.unknown(name);
			}
			checked.put(name, (value != null) ? checked(name, value.strip()) : null);
		});
		return checked;
	}

	private static String checked(String name, String value) {
		if (value.isEmpty()) {
			throw BodyProblems.empty(name);
		}
		if (value.length() > Parameter.MAX_VALUE_CHARACTERS) {
			throw BodyProblems.tooLong(name, Parameter.MAX_VALUE_CHARACTERS);
		}
		List<String> mistakes = PLACEHOLDERS.mistakes(value);
		if (!mistakes.isEmpty()) {
			throw BodyProblems.invalid(name,
					mistakes.stream().map(ParametersBody::sentence).collect(Collectors.joining(" ")));
		}
		return value;
	}

	private static String sentence(String mistake) {
		return mistake.endsWith("?") ? mistake : mistake + ".";
	}

}
