package dev.workshoproles.account;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.workshoproles.account.sandbox.faults.Faults;

/**
 * The sandbox in place of an account.
 *
 * @param keep whether the sandbox's account outlasts a restart, in the file
 * {@code sandbox.json} in {@code console.data-dir}
 * @param delay how long each of the console's calls to the sandbox takes, such as
 * {@code 200ms}
 * @param faults how often they fail
 */
@ConfigurationProperties("console.sandbox")
record SandboxProperties(@DefaultValue("false") boolean keep, @DefaultValue("0ms") Duration delay,
		@DefaultValue Shares faults) {

	/** In memory, and neither slow nor failing. */
	static final SandboxProperties PLAIN = new SandboxProperties(false, Duration.ZERO, new Shares(0, 0, 0));

	SandboxProperties {
		if (delay.isNegative()) {
			throw new IllegalArgumentException("console.sandbox.delay must not be negative");
		}
		faults.toFaults();
	}

	/**
	 * The shares of calls that fail.
	 *
	 * @param throttling the share of the console's calls to the sandbox that is
	 * throttled, from 0 to 1
	 * @param lostAnswer the share of these calls whose answer is lost once they were
	 * carried out
	 * @param failure the share of these calls that fails with 503
	 */
	record Shares(@DefaultValue("0") double throttling, @DefaultValue("0") double lostAnswer,
			@DefaultValue("0") double failure) {

		Faults toFaults() {
			return new Faults(this.throttling, this.lostAnswer, this.failure);
		}

	}

}
