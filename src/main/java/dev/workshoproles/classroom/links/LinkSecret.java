package dev.workshoproles.classroom.links;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that all keys of seats come from. None of them tells anything about it or
 * another.
 */
final class LinkSecret {

	private static final int MIN_LENGTH = 16;

	/** Crockford's Base32: people may have to type a key from a card. */
	private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

	/** 130 bits. */
	private static final int KEY_LENGTH = 26;

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
	 * @return the key, 26 characters that are safe in a URL and a header
	 */
	String key(String seat, int generation) {
		try {
			Mac mac = Mac.getInstance(MAC);
			mac.init(this.secret);
			byte[] derived = mac.doFinal(("seat " + seat + " " + generation).getBytes(StandardCharsets.UTF_8));
			return digits(new BigInteger(1, derived));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has " + MAC, ex);
		}
	}

	private static String digits(BigInteger derived) {
		StringBuilder digits = new StringBuilder();
		BigInteger rest = derived;
		while (digits.length() < KEY_LENGTH) {
			digits.append(DIGITS.charAt(rest.intValue() & (DIGITS.length() - 1)));
			rest = rest.shiftRight(Integer.numberOfTrailingZeros(DIGITS.length()));
		}
		return digits.toString();
	}

	/**
	 * The key that somebody meant who typed it.
	 * @param typed what they typed
	 * @return the same without what cannot be in a key, or is easily taken for something
	 * else
	 */
	static String meant(String typed) {
		return typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT).replace('o', '0').replaceAll("[il]", "1");
	}

}
