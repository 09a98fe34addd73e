package dev.workshoproles.target;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.blueprint.FullWorkshop;
import dev.workshoproles.testsupport.RenewableSandbox;
import dev.workshoproles.testsupport.TestConsole;
import dev.workshoproles.testsupport.TestConsoles;

/** The scenarios in the sandbox, which is empty before each. */
class SandboxScenariosTests implements CreationScenarios, RepairScenarios, ByHandScenarios, RemovalScenarios,
		NarrowScenarios, AwsPolicyScenarios, FullScenarios {

	private static final RenewableSandbox SANDBOX = new RenewableSandbox();

	private static final TestConsoles CONSOLES = new TestConsoles(
			(arguments) -> TestConsole.inSandbox(SANDBOX.client(), arguments));

	private static final TestConsoles FULL = new TestConsoles(
			(none) -> TestConsole.inSandbox(SANDBOX.client(), FullWorkshop.WORKSHOP));

	@BeforeEach
	void empty() {
		SANDBOX.renew();
	}

	@AfterAll
	static void stop() {
		FULL.close();
		CONSOLES.close();
	}

	@Override
	public TestConsole console() {
		return CONSOLES.with();
	}

	@Override
	public TestConsole console(String... arguments) {
		return CONSOLES.with(arguments);
	}

	@Override
	public TestConsole fullConsole() {
		return FULL.with();
	}

	@Override
	public ByHand hand() {
		return new ByHand(SANDBOX.iam(), SandboxIam.ACCOUNT_ID);
	}

	@Override
	public boolean namesAreUnique() {
		return true;
	}

}
