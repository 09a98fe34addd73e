package dev.workshoproles.account.sandbox;

import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import dev.workshoproles.account.sandbox.rules.Quotas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class AccountSummaryTests {

	private final SandboxIam iam = new SandboxIam();

	/** As AWS answered on 2026-02-17, recorded by LocalStack; there, 0 is any count. */
	@Test
	void hasTheKeysAndQuotasOfAws() {
		assertThat(summary(this.iam))
			.containsExactlyEntriesOf(new TreeMap<>(Map.ofEntries(entry("AccessKeysPerUserQuota", 2),
					entry("AccountAccessKeysPresent", 0), entry("AccountMFAEnabled", 0),
					entry("AccountPasswordPresent", 0), entry("AccountSigningCertificatesPresent", 0),
					entry("AssumeRolePolicySizeQuota", 2048), entry("AttachedPoliciesPerGroupQuota", 10),
					entry("AttachedPoliciesPerRoleQuota", 10), entry("AttachedPoliciesPerUserQuota", 10),
					entry("GlobalEndpointTokenVersion", 1), entry("GroupPolicySizeQuota", 5120), entry("Groups", 0),
					entry("GroupsPerUserQuota", 10), entry("GroupsQuota", 300), entry("InstanceProfiles", 0),
					entry("InstanceProfilesQuota", 1000), entry("MFADevices", 0), entry("MFADevicesInUse", 0),
					entry("Policies", 0), entry("PoliciesQuota", 1500), entry("PolicySizeQuota", 6144),
					entry("PolicyVersionsInUse", 0), entry("PolicyVersionsInUseQuota", 10000), entry("Providers", 0),
					entry("RolePolicySizeQuota", 10240), entry("Roles", 0), entry("RolesQuota", 1000),
					entry("ServerCertificates", 0), entry("ServerCertificatesQuota", 20),
					entry("SigningCertificatesPerUserQuota", 2), entry("UserPolicySizeQuota", 2048), entry("Users", 0),
					entry("UsersQuota", 5000), entry("VersionsPerPolicyQuota", 5))));
	}

	/** The same things made, and the same counts, as in that recording. */
	@Test
	void countsWhatThereIs() {
		this.iam.createUser((user) -> user.userName("User"));
		for (String role : new String[] { "One", "Other" }) {
			this.iam.createRole((create) -> create.roleName(role).assumeRolePolicyDocument(IamContract.LAMBDA_TRUST));
		}
		String policy = this.iam
			.createPolicy((create) -> create.policyName("Policy").policyDocument(IamContract.READ_QUEUE))
			.policy()
			.arn();
		assertThat(summary(this.iam)).containsEntry("Policies", 1).containsEntry("PolicyVersionsInUse", 0);
		for (String role : new String[] { "One", "Other" }) {
			this.iam.attachRolePolicy((attach) -> attach.roleName(role).policyArn(policy));
		}
		this.iam.attachUserPolicy((attach) -> attach.userName("User").policyArn(IamContract.API_GATEWAY_LOGS));
		this.iam.createInstanceProfile((profile) -> profile.instanceProfileName("Profile"));
		assertThat(summary(this.iam)).contains(entry("Users", 1), entry("Roles", 2), entry("Policies", 1),
				entry("InstanceProfiles", 1), entry("PolicyVersionsInUse", 2));
	}

	@Test
	void hasTheQuotasOfTheAccount() {
		assertThat(summary(new SandboxIam(new Quotas(7, 8, 9, 3)))).contains(entry("RolesQuota", 7),
				entry("PoliciesQuota", 8), entry("InstanceProfilesQuota", 9), entry("AttachedPoliciesPerRoleQuota", 3));
	}

	private static Map<String, Integer> summary(SandboxIam iam) {
		return new TreeMap<>(iam.getAccountSummary().summaryMapAsStrings());
	}

}
