package dev.workshoproles.policy.form;

import java.math.BigDecimal;

import tools.jackson.databind.JsonNode;

/**
 * A value of a condition. Quotation marks around numbers and booleans are optional in
 * IAM's grammar and do not belong to the value. 1 and 1.0 are different values: they are
 * equal to a numeric operator, but not to a string operator.
 */
public final class ConditionValue {

	/**
	 * The limit up to which a number is written without an exponent.
	 */
	private static final int MAX_SCALE = 1_000;

	private ConditionValue() {
	}

	static boolean isReadable(JsonNode value) {
		return value.isString() || value.isNumber() || value.isBoolean();
	}

	public static String text(JsonNode value) {
		return value.isFloatingPointNumber() ? plain(value.decimalValue()) : value.asString();
	}

	// A large exponent is kept: written out, 1E-999999999 would exhaust the memory.
	private static String plain(BigDecimal number) {
		boolean isPlain = number.scale() >= 0 && number.scale() <= MAX_SCALE;
		return isPlain ? number.toPlainString() : number.toString();
	}

}
