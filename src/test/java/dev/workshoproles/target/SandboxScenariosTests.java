package dev.workshoproles.target;

import org.junit.jupiter.api.AfterEach;

import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.testsupport.TestConsole;

/** The scenarios in the sandbox, a new one for each. */
class SandboxScenariosTests implements CreationScenarios, RepairScenarios, ByHandScenarios, RemovalScenarios,
		NarrowScenarios, AwsPolicyScenarios {

	private final SandboxIam iam = new SandboxIam();

	private final TestConsole console = TestConsole.inSandbox(this.iam);

	@AfterEach
	void stop() {
		this.console.close();
	}

	@Override
	public TestConsole console() {
		return this.console;
	}

	@Override
	public TestConsole console(String... arguments) {
		return TestConsole.inSandbox(this.iam, arguments);
	}

	@Override
	public ByHand hand() {
		return new ByHand(this.iam, SandboxIam.ACCOUNT_ID);
	}

	@Override
	public boolean namesAreUnique() {
		return true;
	}

}
