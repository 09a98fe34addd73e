package dev.workshoproles.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.workshoproles.blueprint.Parameter;
import dev.workshoproles.blueprint.ResourceLocation;

/**
 * Placeholders for what is known only where an export is used. Each dialect replaces them
 * with its own {@link Expressions}. IAM accepts no private-use characters, so nothing
 * else contains them.
 */
final class ExportPlaceholders {

	/** The partition, account and Region. */
	static final ResourceLocation LOCATION = new ResourceLocation("\uE000", "\uE001", "\uE002");

	/** The first of 65,534 private-use characters. */
	private static final int FIRST_PARAMETER = 0xF0000;

	/** Any of them. */
	static final Pattern PATTERN = Pattern.compile("[\\uE000-\\uE002\\x{F0000}-\\x{FFFFD}]");

	private ExportPlaceholders() {
	}

	/**
	 * The placeholders of the parameters without a value, by name.
	 */
	static Map<String, String> of(List<Parameter> parameters) {
		Map<String, String> placeholders = new HashMap<>();
		parameters.stream()
			.filter((parameter) -> parameter.value() == null)
			.forEach((parameter) -> placeholders.put(parameter.name(),
					Character.toString(FIRST_PARAMETER + placeholders.size())));
		return placeholders;
	}

}
