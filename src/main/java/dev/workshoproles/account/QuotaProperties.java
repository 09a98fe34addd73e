package dev.workshoproles.account;

import java.util.stream.IntStream;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.workshoproles.account.sandbox.rules.Quotas;

/**
 * The quotas of the sandbox's account. Those of AWS are the default.
 *
 * @param roles the sandbox's quota of roles, lowered or raised to see what happens when
 * it is used up
 * @param customerManagedPolicies the sandbox's quota of customer managed policies
 * @param instanceProfiles the sandbox's quota of instance profiles
 * @param managedPoliciesPerRole the sandbox's quota of managed policies attached to a
 * role
 */
@ConfigurationProperties("console.sandbox.quotas")
record QuotaProperties(@DefaultValue("1000") int roles, @DefaultValue("1500") int customerManagedPolicies,
		@DefaultValue("1000") int instanceProfiles, @DefaultValue("10") int managedPoliciesPerRole) {

	QuotaProperties {
		boolean possible = IntStream.of(roles, customerManagedPolicies, instanceProfiles, managedPoliciesPerRole)
			.allMatch((quota) -> quota >= 0 && quota <= 10_000);
		if (!possible) {
			throw new IllegalArgumentException("each of console.sandbox.quotas must be from 0 to 10000");
		}
	}

	Quotas toQuotas() {
		return new Quotas(this.roles, this.customerManagedPolicies, this.instanceProfiles, this.managedPoliciesPerRole);
	}

}
