package dev.workshoproles.classroom.links;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that all keys of seats come from. None of them tells anything about it or
 * another.
 */
final class LinkSecret {

	private static final int MIN_LENGTH = 16;

	/** 144 bits, a multiple of what three bytes of Base64 hold. */
	private static final int KEY_BYTES = 18;

	private static final String MAC = "HmacSHA256";

	private final SecretKeySpec secret;

	private LinkSecret(String secret) {
		this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC);
	}

	/**
	 * Wraps a secret.
	 * @param secret the secret
	 * @return the secret
	 * @throws InvalidClassSecretException if it is too short
	 */
	static LinkSecret of(String secret) {
		if (secret.length() < MIN_LENGTH) {
			throw new InvalidClassSecretException(MIN_LENGTH);
		}
		return new LinkSecret(secret);
	}

	/**
	 * Derives the key of a seat.
	 * @param seat the seat's name, which has no spaces
	 * @param generation how often it was renewed
	 * @return the key, 24 characters that are safe in a URL and a header
	 */
	String key(String seat, int generation) {
		try {
			Mac mac = Mac.getInstance(MAC);
			mac.init(this.secret);
			byte[] derived = mac.doFinal(("seat " + seat + " " + generation).getBytes(StandardCharsets.UTF_8));
			return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(derived, KEY_BYTES));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has " + MAC, ex);
		}
	}

}
