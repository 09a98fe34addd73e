package dev.workshoproles.account.sandbox.wire;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import software.amazon.awssdk.services.sts.model.Credentials;

/**
 * The access keys that are not the participant's, which every other is. Of the temporary
 * credentials that the sandbox gives, it remembers the last thousand.
 */
public final class SandboxSessions {

	private static final int MOST = 1_000;

	private static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

	private final SecureRandom random = new SecureRandom();

	private final InstantSource clock;

	private final Map<String, SandboxSession> byAccessKeyId = new LinkedHashMap<>();

	/** Knows nobody yet. */
	public SandboxSessions(InstantSource clock) {
		this.clock = clock;
	}

	/** Makes an access key somebody's. */
	public synchronized void add(String accessKeyId, SandboxSession session) {
		this.byAccessKeyId.put(accessKeyId, session);
		if (this.byAccessKeyId.size() > MOST) {
			this.byAccessKeyId.remove(this.byAccessKeyId.keySet().iterator().next());
		}
	}

	synchronized boolean knows(String accessKeyId) {
		return this.byAccessKeyId.containsKey(accessKeyId);
	}

	/** Whose access key it is. */
	synchronized SandboxSession of(String accessKeyId) {
		SandboxSession session = this.byAccessKeyId.getOrDefault(accessKeyId, SandboxSession.PARTICIPANT);
		Instant end = session.end();
		if (end != null && !this.clock.instant().isBefore(end)) {
			throw WireErrors.expiredToken();
		}
		return session;
	}

	/** The end of a session that begins now, to the second, as STS gives it. */
	Instant after(int seconds) {
		return this.clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(seconds);
	}

	/** Gives temporary credentials, which open nothing but this sandbox. */
	Credentials issue(SandboxSession session) {
		String accessKeyId = "ASIA" + text(16);
		add(accessKeyId, session);
		return Credentials.builder()
			.accessKeyId(accessKeyId)
			.secretAccessKey(text(40))
			.sessionToken(text(120))
			.expiration(session.end())
			.build();
	}

	private String text(int length) {
		return this.random.ints(length, 0, CHARACTERS.length())
			.mapToObj((index) -> String.valueOf(CHARACTERS.charAt(index)))
			.collect(Collectors.joining());
	}

}
