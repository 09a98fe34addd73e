package dev.workshoproles.web;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Pages that follow the account while they are open: a script requests them again every
 * ten seconds. These requests share one reading of the account.
 */
public final class LivePage {

	/** The header of the script's requests. */
	public static final String HEADER = "X-Live";

	/** A little less than the interval of the requests. */
	private static final Duration SHARED = Duration.ofSeconds(8);

	private LivePage() {
	}

	/**
	 * The maximum age of the state that a page shows.
	 * @param header {@value #HEADER} of the request, null if absent
	 * @return zero for a page that a reader opens
	 */
	public static Duration maxAge(@Nullable String header) {
		return (header != null) ? SHARED : Duration.ZERO;
	}

}
