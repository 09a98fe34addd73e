package dev.workshoproles.account.aws;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A range of IPv4 addresses, such as {@code 10.0.0.0/8}.
 *
 * @param network an address of the range
 * @param bits how many leading bits all its addresses share
 */
record Ipv4Range(int network, int bits) {

	private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

	static Ipv4Range parse(String text) {
		int slash = text.indexOf('/');
		return new Ipv4Range(number(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
	}

	boolean contains(String host) {
		if (!ADDRESS.matcher(host).matches()) {
			return false;
		}
		int mask = (this.bits == 0) ? 0 : -1 << (32 - Math.min(32, this.bits));
		return (number(host) & mask) == (this.network & mask);
	}

	private static int number(String address) {
		return Arrays.stream(address.split("\\.", -1))
			.mapToInt(Integer::parseInt)
			.reduce(0, (all, octet) -> (all << 8) | octet);
	}

}
