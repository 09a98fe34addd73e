package dev.workshoproles.policy.meaning;

import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

import dev.workshoproles.policy.form.ConditionValue;
import dev.workshoproles.policy.form.LocatedValue;
import dev.workshoproles.policy.form.StatementElement;
import dev.workshoproles.policy.statement.Statement;

/**
 * Finds out whether a condition certainly excludes some requests. One that only tests
 * whether a key is present, holds if it is absent, or accepts any value may exclude none.
 */
final class Restriction {

	private static final Pattern OPERATOR = Pattern.compile(
			"(ForAnyValue:)?(String(Equals(IgnoreCase)?|Like)|Arn(Equals|Like)|Bool|NumericEquals|BinaryEquals|IpAddress)");

	private static final Pattern MAY_BE_ANYTHING = Pattern.compile("(.*:)?[*?]*|.*/0|.*\\$\\{.*");

	private Restriction() {
	}

	static boolean isIn(Statement statement) {
		return statement.get(StatementElement.CONDITION)
			.properties()
			.filter((operator) -> OPERATOR.matcher(operator.name()).matches())
			.flatMap(LocatedValue::properties)
			.anyMatch(Restriction::hasOneValue);
	}

	/** One of several values may always match, as of true and false. */
	private static boolean hasOneValue(LocatedValue key) {
		JsonNode value = key.value().isArray() ? key.value().path(0) : key.value();
		return key.elements().count() == 1 && !MAY_BE_ANYTHING.matcher(ConditionValue.text(value)).matches();
	}

}
