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
 * The secret that lets its holder use the console. Compared in constant time. One that
 * was configured is never given out.
 */
public final class AccessToken {

	private static final int SHORTEST = 16;

	/** What may stand after {@code Bearer} (RFC 6750, b68token). */
	private static final Pattern BEARER = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

	private static final String MAC = "HmacSHA256";

	private final byte[] secret;

	private final @Nullable String made;

	private AccessToken(String secret, @Nullable String made) {
		this.secret = bytes(secret);
		this.made = made;
	}

	/**
	 * The token that the participant chose.
	 * @param secret the token
	 * @return the token, guarded
	 * @throws UnfitTokenException when it can be guessed or cannot be sent as bearer
	 */
	public static AccessToken configured(String secret) {
		if (secret.length() < SHORTEST || !BEARER.matcher(secret).matches()) {
			throw new UnfitTokenException(SHORTEST);
		}
		return new AccessToken(secret, null);
	}

	/**
	 * A token that lasts until the console stops.
	 * @return a new one
	 */
	public static AccessToken made() {
		String secret = RandomText.ofBits(256);
		return new AccessToken(secret, secret);
	}

	/** The token itself if it was made here, for nobody could know it otherwise. */
	Optional<String> shownAtStart() {
		return Optional.ofNullable(this.made);
	}

	boolean matches(String candidate) {
		return MessageDigest.isEqual(this.secret, bytes(candidate));
	}

	/**
	 * Signs a text, so that what the console once gave out is known again after a restart
	 * with the same token, and by nobody after a change of it.
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
