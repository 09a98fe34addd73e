package dev.workshoproles.account.sandbox.rules;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

import dev.workshoproles.policy.IamLimits;

import org.jspecify.annotations.Nullable;

/**
 * The constraints on parameters in IAM's API model, which are checked before anything
 * else and reported as ValidationError.
 */
public final class Constraints {

	private static final Pattern NAME = Pattern.compile("[\\w+=,.@-]+");

	private static final Pattern PATH = Pattern.compile("/|/[\\u0021-\\u007E]+/");

	private static final Pattern POLICY_PATH = Pattern.compile("((/[A-Za-z0-9.,+@=_-]+)*)/");

	private static final Pattern PATH_PREFIX = Pattern.compile("/[\\u0021-\\u007E]*");

	private static final Pattern DESCRIPTION = Pattern
		.compile("[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*");

	private Constraints() {
	}

	public static String name(String parameter, @Nullable String value, int max) {
		String name = length(parameter, value, 1, max);
		if (!NAME.matcher(name).matches()) {
			throw IamErrors.validationError(
					"The specified value for %s is invalid. It must contain only alphanumeric ".formatted(parameter)
							+ "characters and/or the following: +=,.@_-");
		}
		return name;
	}

	/** The path of a role, user or instance profile, {@code /} if it is not given. */
	public static String path(String parameter, @Nullable String value) {
		return path(parameter, value, PATH, "begin and end with /");
	}

	/**
	 * The path of a policy, {@code /} if it is not given. It may have fewer characters
	 * than that of a role: CreatePolicy, {@code Path}.
	 */
	public static String policyPath(String parameter, @Nullable String value) {
		return path(parameter, value, POLICY_PATH, "begin and end with /");
	}

	/**
	 * Rejects the path of something new if AWS keeps it for service-linked roles.
	 */
	public static void requireUnreserved(String path) {
		if (path.startsWith(Arns.SERVICE_LINKED)) {
			throw IamErrors.invalidInput(
					"Path prefix '%s' can only be used for AWS Service linked Roles".formatted(Arns.SERVICE_LINKED));
		}
	}

	public static String pathPrefix(@Nullable String value) {
		return path("pathPrefix", value, PATH_PREFIX, "begin with /");
	}

	private static String path(String parameter, @Nullable String value, Pattern pattern, String form) {
		String path = (value != null) ? length(parameter, value, 1, IamLimits.MAX_PATH) : "/";
		if (!pattern.matcher(path).matches()) {
			throw IamErrors.validationError(
					"The specified value for %s is invalid. It must %s and contain only ".formatted(parameter, form)
							+ "alphanumeric characters and/or / characters.");
		}
		return path;
	}

	/**
	 * The description of a role or policy. CreateRole and UpdateRole specify the
	 * characters; CreatePolicy does not, but IAM stores others garbled, so the sandbox
	 * refuses them there too.
	 */
	public static @Nullable String description(@Nullable String value) {
		if (value == null) {
			return null;
		}
		length("description", value, 0, IamLimits.MAX_DESCRIPTION);
		return matching("description", value, DESCRIPTION);
	}

	public static String length(String parameter, @Nullable String value, int min, int max) {
		if (value == null) {
			throw unsatisfied("Value null", parameter, "Member must not be null");
		}
		if (value.length() < min) {
			throw unsatisfied(parameter, "Member must have length greater than or equal to " + min);
		}
		if (value.length() > max) {
			throw unsatisfied(parameter, "Member must have length less than or equal to " + max);
		}
		return value;
	}

	public static String matching(String parameter, String value, Pattern pattern) {
		if (!pattern.matcher(value).matches()) {
			throw unsatisfied(parameter, "Member must satisfy regular expression pattern: " + pattern);
		}
		return value;
	}

	public static int between(String parameter, int value, int min, int max) {
		if (value < min) {
			throw unsatisfied(parameter, "Member must have value greater than or equal to " + min);
		}
		if (value > max) {
			throw unsatisfied(parameter, "Member must have value less than or equal to " + max);
		}
		return value;
	}

	/** Rejects a list with too many members. */
	public static void size(String parameter, Collection<?> members, int max) {
		if (members.size() > max) {
			throw unsatisfied(parameter, "Member must have length less than or equal to " + max);
		}
	}

	/** Rejects an enum value that the SDK does not know. */
	public static void known(String parameter, @Nullable Object value, List<?> values) {
		if (value != null && !values.contains(value)) {
			throw unsatisfied(parameter, "Member must satisfy enum value set");
		}
	}

	/** IAM does not repeat the value, unlike other services. */
	private static RuntimeException unsatisfied(String parameter, String constraint) {
		return unsatisfied("Value", parameter, constraint);
	}

	private static RuntimeException unsatisfied(String value, String parameter, String constraint) {
		return IamErrors.validationError("1 validation error detected: %s at '%s' failed to satisfy constraint: %s"
			.formatted(value, parameter, constraint));
	}

}
