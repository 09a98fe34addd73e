package dev.workshoproles.policy.form;

import java.math.BigDecimal;

import tools.jackson.databind.JsonNode;

/**
 * One value of a condition. Quotation marks around numbers and booleans are optional in
 * IAM's grammar, so a value is what stands between them. 1 and 1.0 are different values:
 * a numeric operator would find them equal, a string operator would not.
 */
public final class ConditionValue {

	/**
	 * As many digits as a number can have in a document that could be read.
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

	// An exponent stays one: written out, 1E-999999999 would fill the memory.
	private static String plain(BigDecimal number) {
		boolean isPlain = number.scale() >= 0 && number.scale() <= MAX_SCALE;
		return isPlain ? number.toPlainString() : number.toString();
	}

}
