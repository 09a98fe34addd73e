package dev.workshoproles.web.frame;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.credentials.PastedSession;

/**
 * How long the pasted credentials are good for, as every page shows it.
 *
 * @param expiry when they end, null if unknown
 * @param minutes how many minutes are left, the last one begun; 0 if that is unknown
 * @param ended whether they have ended
 */
public record PastedBanner(@Nullable Instant expiry, long minutes, boolean ended) {

	static PastedBanner of(PastedSession.Use use) {
		Instant expiry = use.expiry();
		long seconds = (expiry != null) ? Duration.between(Instant.now(), expiry).toSeconds() : 0;
		return new PastedBanner(expiry, use.isEnded() ? 0 : Math.floorDiv(seconds + 59, 60), use.isEnded());
	}

}
