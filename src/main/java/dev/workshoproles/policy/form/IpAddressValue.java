package dev.workshoproles.policy.form;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The values of the IP address condition operators. IAM reads an address without a prefix
 * length as a range of one address.
 */
public final class IpAddressValue {

	private static final Pattern OPERATOR = Pattern.compile("(ForAnyValue:|ForAllValues:)?(Not)?IpAddress(IfExists)?",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern VERSION_4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

	private static final int MAX_BYTE = 255;

	private static final Pattern LENGTH = Pattern.compile("\\d{1,3}");

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

	/**
	 * Whether a range contains an address.
	 * @param range an address with or without a prefix length
	 * @param address an address without one
	 * @return false also if one of them is neither an IPv4 nor an IPv6 address
	 */
	public static boolean contains(String range, String address) {
		String[] normal = of(range).split("/", 2);
		Optional<byte[]> network = bytes(normal[0]);
		Optional<byte[]> host = bytes(address);
		if (normal.length == 1 || network.isEmpty() || host.isEmpty() || !LENGTH.matcher(normal[1]).matches()) {
			return false;
		}
		int length = Integer.parseInt(normal[1]);
		byte[] one = network.get();
		byte[] other = host.get();
		return one.length == other.length && length <= one.length * Byte.SIZE && startAlike(one, other, length);
	}

	private static boolean startAlike(byte[] one, byte[] other, int bits) {
		for (int bit = 0; bit < bits; bit++) {
			int mask = 1 << (Byte.SIZE - 1 - bit % Byte.SIZE);
			if ((one[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
				return false;
			}
		}
		return true;
	}

	/** Java would look up what looks like an IPv4 address and is none as a host name. */
	private static Optional<byte[]> bytes(String address) {
		if (VERSION_4.matcher(address).matches()) {
			int[] numbers = Stream.of(address.split("\\.")).mapToInt(Integer::parseInt).toArray();
			if (IntStream.of(numbers).anyMatch((number) -> number > MAX_BYTE)) {
				return Optional.empty();
			}
			byte[] bytes = new byte[numbers.length];
			IntStream.range(0, numbers.length).forEach((index) -> bytes[index] = (byte) numbers[index]);
			return Optional.of(bytes);
		}
		try {
			return VERSION_6.matcher(address).matches() ? Optional.of(InetAddress.getAllByName(address)[0].getAddress())
					: Optional.empty();
		}
		catch (UnknownHostException ex) {
			return Optional.empty();
		}
	}

}
