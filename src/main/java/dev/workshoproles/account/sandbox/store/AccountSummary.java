package dev.workshoproles.account.sandbox.store;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.workshoproles.account.sandbox.rules.Quotas;
import dev.workshoproles.policy.IamLimits;
import dev.workshoproles.policy.rules.DocumentUse;

/**
 * What an account holds of each kind, and its quotas, by the keys of GetAccountSummary in
 * the <em>IAM API Reference</em>. Of what the sandbox does not have, it holds nothing.
 */
public final class AccountSummary {

	/** The keys of what the sandbox does not have. */
	private static final Map<String, Integer> ABSENT = Map.ofEntries(Map.entry("AccessKeysPerUserQuota", 2),
			Map.entry("AccountAccessKeysPresent", 0), Map.entry("AccountMFAEnabled", 0),
			Map.entry("AccountPasswordPresent", 0), Map.entry("AccountSigningCertificatesPresent", 0),
			Map.entry("AttachedPoliciesPerGroupQuota", 10), Map.entry("GlobalEndpointTokenVersion", 1),
			Map.entry("GroupPolicySizeQuota", 5120), Map.entry("Groups", 0), Map.entry("GroupsPerUserQuota", 10),
			Map.entry("GroupsQuota", 300), Map.entry("MFADevices", 0), Map.entry("MFADevicesInUse", 0),
			Map.entry("PolicyVersionsInUseQuota", 10_000), Map.entry("Providers", 0),
			Map.entry("ServerCertificates", 0), Map.entry("ServerCertificatesQuota", 20),
			Map.entry("SigningCertificatesPerUserQuota", 2), Map.entry("UserPolicySizeQuota", 2048));

	private AccountSummary() {
	}

	/** The values of all keys. */
	public static Map<String, Integer> of(StoredAccount account) {
		Quotas quotas = account.quotas();
		Map<String, Integer> summary = new TreeMap<>(ABSENT);
		summary.put("AssumeRolePolicySizeQuota", DocumentUse.TRUST.maxCharacters());
		summary.put("AttachedPoliciesPerRoleQuota", quotas.policiesPerRole());
		summary.put("AttachedPoliciesPerUserQuota", IamLimits.MAX_ATTACHED_POLICIES);
		summary.put("InstanceProfiles", count(account.instanceProfiles().all()));
		summary.put("InstanceProfilesQuota", quotas.instanceProfiles());
		summary.put("Policies", count(account.policies().customer()));
		summary.put("PoliciesQuota", quotas.customerPolicies());
		summary.put("PolicySizeQuota", DocumentUse.MANAGED.maxCharacters());
		summary.put("PolicyVersionsInUse", count(attached(account).distinct()));
		summary.put("RolePolicySizeQuota", DocumentUse.INLINE.maxCharacters());
		summary.put("Roles", count(account.roles().all()));
		summary.put("RolesQuota", quotas.roles());
		summary.put("Users", count(account.users().all()));
		summary.put("UsersQuota", IamLimits.MAX_USERS);
		summary.put("VersionsPerPolicyQuota", IamLimits.MAX_POLICY_VERSIONS);
		return summary;
	}

	private static Stream<String> attached(StoredAccount account) {
		return Stream.concat(account.roles().all().flatMap((role) -> role.attached().stream()),
				account.users().all().flatMap((user) -> user.attached().stream()));
	}

	private static int count(Stream<?> things) {
		return (int) things.count();
	}

}
