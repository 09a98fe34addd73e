package dev.workshoproles.runs;

import dev.workshoproles.account.AccountUnderTest;
import dev.workshoproles.testsupport.LocalStackIam;
import dev.workshoproles.testsupport.RequiresDocker;

/**
 * On LocalStack in its container, by the way of the target {@code aws}.
 */
@RequiresDocker
class ParticipantScenariosIntegrationTests extends ParticipantScenarios {

	@Override
	LabAccount newAccount() {
		String id = LocalStackIam.newAccount();
		return new LabAccount(LocalStackIam.client(id), id);
	}

	@Override
	AccountUnderTest connect(LabAccount to) {
		return AccountUnderTest.overHttp(LocalStackIam.endpoint(), LocalStackIam.credentials(to.accountId()), 8);
	}

}
