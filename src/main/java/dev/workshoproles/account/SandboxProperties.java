package dev.workshoproles.account;

import java.time.Duration;
import java.util.stream.IntStream;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.workshoproles.account.sandbox.faults.Faults;
import dev.workshoproles.account.sandbox.rules.Quotas;

/**
 * The sandbox in place of an account.
 *
 * @param keep whether the sandbox's account outlasts a restart, in the file
 * {@code sandbox.json} in {@code console.data-dir}
 * @param delay how long each of the console's calls to the sandbox takes, such as
 * {@code 200ms}
 * @param staleReads how long reads of the sandbox may show it as it was before a change,
 * such as {@code 5s}: IAM is eventually consistent too
 * @param faults how often the console's calls fail
 * @param quotas the quotas of the sandbox's account
 */
@ConfigurationProperties("console.sandbox")
record SandboxProperties(@DefaultValue("false") boolean keep, @DefaultValue("0ms") Duration delay,
		@DefaultValue("0s") Duration staleReads, @DefaultValue FaultShares faults, @DefaultValue QuotaSettings quotas) {

	private static final Duration LONGEST_STALE = Duration.ofMinutes(1);

	SandboxProperties {
		if (delay.isNegative()) {
			throw new IllegalArgumentException("console.sandbox.delay must not be negative");
		}
		if (staleReads.isNegative() || staleReads.compareTo(LONGEST_STALE) > 0) {
			throw new IllegalArgumentException("console.sandbox.stale-reads must be from 0s to 1m");
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
	record FaultShares(@DefaultValue("0") double throttling, @DefaultValue("0") double lostAnswer,
			@DefaultValue("0") double failure) {

		Faults toFaults() {
			return new Faults(this.throttling, this.lostAnswer, this.failure);
		}

	}

	/**
	 * The quotas, by default those of AWS.
	 *
	 * @param roles the sandbox's quota of roles, lowered or raised to see what happens
	 * when it is used up
	 * @param customerManagedPolicies the sandbox's quota of customer managed policies
	 * @param instanceProfiles the sandbox's quota of instance profiles
	 * @param managedPoliciesPerRole the sandbox's quota of managed policies attached to a
	 * role
	 */
	record QuotaSettings(@DefaultValue("1000") int roles, @DefaultValue("1500") int customerManagedPolicies,
			@DefaultValue("1000") int instanceProfiles, @DefaultValue("10") int managedPoliciesPerRole) {

		QuotaSettings {
			boolean possible = IntStream.of(roles, customerManagedPolicies, instanceProfiles, managedPoliciesPerRole)
				.allMatch((quota) -> quota >= 0 && quota <= 10_000);
			if (!possible) {
				throw new IllegalArgumentException("each of console.sandbox.quotas must be from 0 to 10000");
			}
		}

		Quotas toQuotas() {
			return new Quotas(this.roles, this.customerManagedPolicies, this.instanceProfiles,
					this.managedPoliciesPerRole);
		}

	}

}
