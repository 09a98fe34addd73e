package dev.workshoproles.account;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How consistent the sandbox is.
 *
 * @param staleReads how long reads of the sandbox may show it as it was before a change,
 * such as {@code 5s}: IAM is eventually consistent too
 */
@ConfigurationProperties("console.sandbox")
record StaleReadsProperties(@DefaultValue("0s") Duration staleReads) {

	private static final Duration LONGEST = Duration.ofMinutes(1);

	StaleReadsProperties {
		if (staleReads.isNegative() || staleReads.compareTo(LONGEST) > 0) {
			throw new IllegalArgumentException("console.sandbox.stale-reads must be from 0s to 1m");
		}
	}

}
