package dev.workshoproles.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/**
 * The secret that lets its holder use the console. Compared in constant time. A
 * configured one is never disclosed.
 */
public final class AccessToken {

	private static final int MIN_LENGTH = 16;

	/** The syntax of a bearer token (RFC 6750, b64token). */
	private static final Pattern BEARER = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

	private static final String MAC = "HmacSHA256";

	private final byte[] secret;

	private final @Nullable String generated;

	private AccessToken(String secret, @Nullable String generated) {
		this.secret = bytes(secret);
		this.generated = generated;
	}

	/**
	 * Wraps a token that the participant chose.
	 * @param secret the token
	 * @return the token
	 * @throws InvalidTokenException if it is too short or cannot be sent as a bearer
	 * token
	 */
	public static AccessToken configured(String secret) {
		if (secret.length() < MIN_LENGTH || !BEARER.matcher(secret).matches()) {
			throw new InvalidTokenException(MIN_LENGTH);
		}
		return new AccessToken(secret, null);
	}

	/**
	 * Generates a token that is valid until the console stops.
	 * @return a new one
	 */
	public static AccessToken generated() {
		String secret = RandomText.ofBits(256);
		return new AccessToken(secret, secret);
	}

	/** The token itself if it was generated, since nobody could know it otherwise. */
	Optional<String> shownAtStart() {
		return Optional.ofNullable(this.generated);
	}

	boolean matches(String candidate) {
		return MessageDigest.isEqual(this.secret, bytes(candidate));
	}

	/**
	 * Signs a text. The signature is still valid after a restart with the same token, and
	 * invalid once the token has changed.
	 * @param text what to sign
	 * @return the signature, 32 bytes
	 */
	byte[] sign(String text) {
		try {
			Mac mac = Mac.getInstance(MAC);
			mac.init(new SecretKeySpec(this.secret, MAC));
			return mac.doFinal(bytes(text));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has " + MAC, ex);
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
