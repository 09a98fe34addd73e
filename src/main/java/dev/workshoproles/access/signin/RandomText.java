package dev.workshoproles.access.signin;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Unguessable texts that are safe in a URL, a cookie and a header.
 */
final class RandomText {

	private static final SecureRandom RANDOM = new SecureRandom();

	private RandomText() {
	}

	static String ofBits(int bits) {
		byte[] bytes = new byte[bits / Byte.SIZE];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
