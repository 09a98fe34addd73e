package dev.workshoproles.api.runs;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a client is willing to wait, by {@code Prefer: wait=SECONDS} (RFC 7240). As
 * that RFC requires, other preferences are ignored.
 *
 * @param seconds at most {@link #MAX_SECONDS}
 */
public record WaitPreference(int seconds) {

	/** Proxies tend to time out after longer. */
	static final int MAX_SECONDS = 60;

	private static final Pattern WAIT = Pattern.compile("wait\\s*=\\s*\"?(\\d{1,9})\"?\\s*(;.*)?",
			Pattern.CASE_INSENSITIVE);

	/** Uses the first wait preference. */
	public static Optional<WaitPreference> of(String prefer) {
		return Arrays.stream(prefer.split(","))
			.map((preference) -> WAIT.matcher(preference.strip()))
			.filter(Matcher::matches)
			.findFirst()
			.map((wait) -> new WaitPreference(Math.min(Integer.parseInt(wait.group(1)), MAX_SECONDS)));
	}

	public Duration duration() {
		return Duration.ofSeconds(this.seconds);
	}

	@Override
	public String toString() {
		return "wait=" + this.seconds;
	}

}
