package dev.workshoproles.runs;

import dev.workshoproles.account.AccountUnderTest;
import dev.workshoproles.account.sandbox.SandboxIam;

/**
 * On the sandbox, which is as strict as IAM.
 */
class ParticipantScenariosTests extends ParticipantScenarios {

	@Override
	LabAccount newAccount() {
		return new LabAccount(new SandboxIam(), SandboxIam.ACCOUNT_ID);
	}

	@Override
	AccountUnderTest connect(LabAccount to) {
		return AccountUnderTest.inProcess(to.iam(), 8);
	}

}
