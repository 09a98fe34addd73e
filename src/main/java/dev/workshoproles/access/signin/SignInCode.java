package dev.workshoproles.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The one-time code in the address logged at startup. It expires soon: logs and browser
 * histories keep addresses for long.
 */
public final class SignInCode {

	static final Duration LIFETIME = Duration.ofMinutes(10);

	private final String code = RandomText.ofBits(256);

	private final AtomicBoolean used = new AtomicBoolean();

	private final InstantSource clock;

	private final Instant end;

	public SignInCode(InstantSource clock) {
		this.clock = clock;
		this.end = clock.instant().plus(LIFETIME);
	}

	String text() {
		return this.code;
	}

	/**
	 * Uses up the code.
	 * @param candidate the text to compare with the code
	 * @return whether it is the code, unused and not expired
	 */
	boolean redeem(String candidate) {
		boolean same = MessageDigest.isEqual(this.code.getBytes(StandardCharsets.UTF_8),
				candidate.getBytes(StandardCharsets.UTF_8));
		return same && this.clock.instant().isBefore(this.end) && this.used.compareAndSet(false, true);
	}

}
