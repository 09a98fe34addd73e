package dev.workshoproles.blueprint.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.NearestName;
import dev.workshoproles.blueprint.Parameter;
import dev.workshoproles.blueprint.Placeholders;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.blueprint.file.format.ParameterFile;
import dev.workshoproles.blueprint.file.reading.FieldPath;
import dev.workshoproles.blueprint.file.rules.PlaceholderRules;

/**
 * The parameters of a workshop with their configured or default values.
 *
 * @param configured the values of {@code console.parameters}
 * @param prefix the prefix of all names
 */
record ParameterRules(Map<String, String> configured, String prefix) {

	private static final String SETTING = "console.parameters.";

	private static final PlaceholderRules PLACEHOLDERS = PlaceholderRules.forValues();

	List<Parameter> parameters(Map<String, ParameterFile> written, FieldPath place) {
		this.configured.keySet()
			.stream()
			.filter((setting) -> named(setting, written).isEmpty())
			.forEach((setting) -> place.problems().add(SETTING + setting, "", unknown(setting, written)));
		List<Parameter> parameters = new ArrayList<>();
		written.forEach((name,
				entry) -> parameters.add(new Parameter(name,
						Objects.requireNonNullElseGet(entry.description(), () -> LocalizedText.english(name)),
						value(name, entry, written, place.at(name)))));
		return parameters;
	}

	private @Nullable String value(String name, ParameterFile entry, Map<String, ParameterFile> written,
			FieldPath place) {
		for (Map.Entry<String, String> each : this.configured.entrySet()) {
			if (named(each.getKey(), written).filter(name::equals).isPresent()) {
				return valid(each.getValue(), new FieldPath(place.problems(), SETTING + name, ""));
			}
		}
		String value = entry.value();
		return (value != null) ? valid(value, place.at("default")) : null;
	}

	/** An invalid one is known to be wrong, so that nothing follows from it. */
	private @Nullable String valid(String value, FieldPath place) {
		if (place.isKnownToBeWrong()) {
			return null;
		}
		if (value.isEmpty()) {
			place.report("must not be empty");
			return null;
		}
		return PLACEHOLDERS.check(value, place) ? Placeholders.withPrefix(value, this.prefix) : null;
	}

	/**
	 * An environment variable cannot spell hyphens: {@code CONSOLE_PARAMETERS_QUEUEARN}.
	 */
	private static Optional<String> named(String setting, Map<String, ParameterFile> written) {
		return written.containsKey(setting) ? Optional.of(setting)
				: written.keySet().stream().filter((name) -> letters(name).equals(letters(setting))).findFirst();
	}

	private static String letters(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}

	private static String unknown(String setting, Map<String, ParameterFile> written) {
		if (written.isEmpty()) {
			return "the workshop has no parameters";
		}
		return "the workshop has no such parameter; " + NearestName.of(setting, written.keySet())
			.map((nearest) -> "did you mean " + nearest + "?")
			.orElse("there are " + String.join(", ", written.keySet()));
	}

	/**
	 * Warns of parameters that block roles until somebody sets them.
	 */
	static void warnOfUnset(Workshop workshop, FieldPath place) {
		for (Parameter parameter : workshop.parameters()) {
			long blocked = workshop.roles().stream().filter((role) -> workshop.unset(role).contains(parameter)).count();
			if (blocked > 0) {
				place.at(parameter.name())
					.warn("has no value, so " + blocked + ((blocked == 1) ? " role waits" : " roles wait")
							+ " for one: set " + SETTING + parameter.name() + " or a default");
			}
		}
	}

}
