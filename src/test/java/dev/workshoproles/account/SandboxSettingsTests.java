package dev.workshoproles.account;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.iam.IamClient;

import dev.workshoproles.account.SandboxProperties.FaultShares;
import dev.workshoproles.account.SandboxProperties.QuotaSettings;
import dev.workshoproles.account.sandbox.SandboxAccount;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.account.sandbox.rules.Quotas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

class SandboxSettingsTests {

	private static final QuotaSettings USUAL = new QuotaSettings(1000, 1500, 1000, 10);

	@Test
	void theUsualQuotasAreThoseOfANewAccount() {
		assertThat(USUAL.toQuotas()).isEqualTo(Quotas.DEFAULT);
	}

	@Test
	void theSandboxHasTheQuotasThatAreSet() {
		IamClient iam = sandbox(new QuotaSettings(1, 2, 3, 4), Duration.ZERO);
		assertThat(iam).isInstanceOf(SandboxIam.class);
		assertThat(iam.getAccountSummary().summaryMapAsStrings()).contains(entry("RolesQuota", 1),
				entry("PoliciesQuota", 2), entry("InstanceProfilesQuota", 3), entry("AttachedPoliciesPerRoleQuota", 4));
	}

	@Test
	void theSandboxMayBeEventuallyConsistent() {
		IamClient iam = sandbox(USUAL, Duration.ofMinutes(1));
		assertThat(iam).isNotInstanceOf(SandboxIam.class);
		assertThat(iam.listRoles().roles()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 10_001 })
	void aQuotaIsOneThatAnAccountCanHave(int quota) {
		assertThatIllegalArgumentException().isThrownBy(() -> new QuotaSettings(1, 1, 1, quota))
			.withMessage("each of console.sandbox.quotas must be from 0 to 10000");
	}

	@ParameterizedTest
	@ValueSource(longs = { -1, 60_001 })
	void readsAreStaleForAMinuteAtMost(long millis) {
		assertThatIllegalArgumentException().isThrownBy(() -> properties(USUAL, Duration.ofMillis(millis)))
			.withMessage("console.sandbox.stale-reads must be from 0s to 1m");
	}

	private static IamClient sandbox(QuotaSettings quotas, Duration staleReads) {
		return new AccountConfiguration.SandboxConfiguration().sandboxIam(SandboxAccount.inMemory(quotas.toQuotas()),
				properties(quotas, staleReads));
	}

	private static SandboxProperties properties(QuotaSettings quotas, Duration staleReads) {
		return new SandboxProperties(false, Duration.ZERO, staleReads, new FaultShares(0, 0, 0), quotas);
	}

}
