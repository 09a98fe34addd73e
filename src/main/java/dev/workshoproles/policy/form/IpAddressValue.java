package dev.workshoproles.policy.form;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * The values of the IP address condition operators. IAM reads an address without a prefix
 * length as a range of one address.
 */
final class IpAddressValue {

	private static final Pattern OPERATOR = Pattern.compile("(ForAnyValue:|ForAllValues:)?(Not)?IpAddress(IfExists)?",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern VERSION_4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

	private static final Pattern VERSION_6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:]*(:\\d{1,3}(\\.\\d{1,3}){3})?");

	private IpAddressValue() {
	}

	static boolean isFor(String operator) {
		return OPERATOR.matcher(operator).matches();
	}

	/**
	 * Normalizes a value: adds a missing prefix length and writes an IPv6 address in one
	 * of the forms of RFC 4291.
	 */
	static String of(String value) {
		int slash = value.indexOf('/');
		String address = (slash < 0) ? value : value.substring(0, slash);
		String length = (slash < 0) ? "" : value.substring(slash);
		if (VERSION_4.matcher(address).matches()) {
			return address + (length.isEmpty() ? "/32" : length);
		}
		return VERSION_6.matcher(address).matches() ? normalized(address) + (length.isEmpty() ? "/128" : length)
				: value;
	}

	/** Makes no DNS lookup, since the text has only the characters of an address. */
	private static String normalized(String address) {
		try {
			InetAddress parsed = InetAddress.getAllByName(address)[0];
			return (parsed instanceof Inet6Address) ? parsed.getHostAddress() : address;
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
