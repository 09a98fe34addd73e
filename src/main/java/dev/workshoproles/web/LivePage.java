package dev.workshoproles.web;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A page that follows the account while it is open: its script asks for it again every
 * ten seconds. All who do share one reading of the account.
 */
public final class LivePage {

	/** The script sends it with a page that is asked for again. */
	public static final String HEADER = "X-Live";

	/** A little less than the time from one question to the next. */
	private static final Duration SHARED = Duration.ofSeconds(8);

	private LivePage() {
	}

	/**
	 * How old what a page shows may be.
	 * @param header {@value #HEADER} of the request, null without
	 * @return zero for a page that somebody opens
	 */
	public static Duration maxAge(@Nullable String header) {
		return (header != null) ? SHARED : Duration.ZERO;
	}

}
