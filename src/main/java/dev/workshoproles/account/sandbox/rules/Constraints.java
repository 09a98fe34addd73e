package dev.workshoproles.account.sandbox.rules;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What IAM's API model demands of a parameter before it looks at anything else; what does
 * not meet it is a ValidationError.
 */
public final class Constraints {

	private static final Pattern NAME = Pattern.compile("[\\w+=,.@-]+");

	private static final Pattern PATH = Pattern.compile("/|/[\\u0021-\\u007E]+/");

	private static final Pattern PATH_PREFIX = Pattern.compile("/[\\u0021-\\u007E]*");

	private static final Pattern DESCRIPTION = Pattern.compile("[\\t\\n\\r\\u0020-\\u007E\\u00A1-\\u00FF]*");

	private static final int LONGEST_PATH = 512;

	private static final int LONGEST_DESCRIPTION = 1000;

	private Constraints() {
	}

	public static String name(String parameter, @Nullable String value, int longest) {
		String name = length(parameter, value, 1, longest);
		if (!NAME.matcher(name).matches()) {
			throw IamErrors.validationError(
					"The specified value for %s is invalid. It must contain only alphanumeric ".formatted(parameter)
							+ "characters and/or the following: +=,.@_-");
		}
		return name;
	}

	public static String path(@Nullable String value) {
		String path = (value != null) ? length("path", value, 1, LONGEST_PATH) : "/";
		if (!PATH.matcher(path).matches()) {
			throw IamErrors.validationError("The specified value for path is invalid. It must begin and end with / and "
					+ "contain only alphanumeric characters and/or / characters.");
		}
		return path;
	}

	public static String pathPrefix(@Nullable String value) {
		String prefix = (value != null) ? length("pathPrefix", value, 1, LONGEST_PATH) : "/";
		if (!PATH_PREFIX.matcher(prefix).matches()) {
			throw IamErrors.validationError("The specified value for pathPrefix is invalid. It must begin with / and "
					+ "contain only alphanumeric characters and/or / characters.");
		}
		return prefix;
	}

	public static @Nullable String description(@Nullable String value) {
		if (value == null) {
			return null;
		}
		length("description", value, 0, LONGEST_DESCRIPTION);
		return matching("description", value, DESCRIPTION);
	}

	public static String length(String parameter, @Nullable String value, int shortest, int longest) {
		if (value == null) {
			throw unsatisfied("null", parameter, "Member must not be null");
		}
		if (value.length() < shortest) {
			throw unsatisfied(value, parameter, "Member must have length greater than or equal to " + shortest);
		}
		if (value.length() > longest) {
			throw unsatisfied(value, parameter, "Member must have length less than or equal to " + longest);
		}
		return value;
	}

	public static String matching(String parameter, String value, Pattern pattern) {
		if (!pattern.matcher(value).matches()) {
			throw unsatisfied(value, parameter, "Member must satisfy regular expression pattern: " + pattern);
		}
		return value;
	}

	public static int between(String parameter, int value, int least, int most) {
		if (value < least) {
			throw unsatisfied(value, parameter, "Member must have value greater than or equal to " + least);
		}
		if (value > most) {
			throw unsatisfied(value, parameter, "Member must have value less than or equal to " + most);
		}
		return value;
	}

	/** Refuses a value of an enumeration that this SDK does not know. */
	public static void known(String parameter, @Nullable Object value, @Nullable String text, List<?> values) {
		if (value != null && !values.contains(value)) {
			throw unsatisfied(String.valueOf(text), parameter, "Member must satisfy enum value set: " + values);
		}
	}

	private static RuntimeException unsatisfied(Object value, String parameter, String constraint) {
		return IamErrors.validationError(
				"1 validation error detected: Value '%s' at '%s' failed to satisfy ".formatted(value, parameter)
						+ "constraint: " + constraint);
	}

}
