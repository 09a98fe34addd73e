package dev.workshoproles.policy.form;

import java.util.regex.Pattern;

/**
 * The values of the operators for IP addresses. IAM takes an address without a prefix
 * length for the range that has that address only.
 */
final class AddressRange {

	private static final Pattern OPERATOR = Pattern.compile("(ForAnyValue:|ForAllValues:)?(Not)?IpAddress(IfExists)?",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern VERSION_4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

	private static final Pattern VERSION_6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:]*(:\\d{1,3}(\\.\\d{1,3}){3})?");

	private AddressRange() {
	}

	static boolean isOperandOf(String operator) {
		return OPERATOR.matcher(operator).matches();
	}

	/** The value with a prefix length, if it is an address without one. */
	static String of(String value) {
		if (VERSION_4.matcher(value).matches()) {
			return value + "/32";
		}
		return VERSION_6.matcher(value).matches() ? value + "/128" : value;
	}

}
