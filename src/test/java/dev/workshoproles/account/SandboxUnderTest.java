package dev.workshoproles.account;

import java.time.Duration;
import java.util.random.RandomGenerator;

import software.amazon.awssdk.services.iam.IamClient;

import dev.workshoproles.account.sandbox.SandboxAccount;
import dev.workshoproles.account.sandbox.rules.Quotas;
import dev.workshoproles.account.sandbox.faults.Faults;
import dev.workshoproles.account.sandbox.faults.FaultyIam;
import dev.workshoproles.blueprint.WorkshopRegion;

/**
 * A sandbox for tests without a context, past the console and through it.
 *
 * @param sandbox what only the sandbox can do
 * @param iam the account past the console
 * @param console the account as the console has it
 */
public record SandboxUnderTest(Sandbox sandbox, IamClient iam, AccountUnderTest console) implements AutoCloseable {

	public static SandboxUnderTest inMemory() {
		return of(SandboxAccount.inMemory(Quotas.DEFAULT));
	}

	/** As it is when started anew in the same folder. */
	public static SandboxUnderTest of(SandboxAccount account) {
		return of(account, AccountUnderTest.inProcess(account.iam(), 4));
	}

	/** The console's writes fail now and then. */
	public static SandboxUnderTest failing(double lostAnswer, double failure, RandomGenerator random) {
		SandboxAccount account = SandboxAccount.inMemory(Quotas.DEFAULT);
		IamClient writes = FaultyIam.forWrites(account.iam(), Duration.ZERO, new Faults(0, lostAnswer, failure),
				(nanos) -> {
				}, random);
		return of(account, AccountUnderTest.inProcess(account.iam(), writes, 4));
	}

	private static SandboxUnderTest of(SandboxAccount account, AccountUnderTest console) {
		Sandbox sandbox = new AccountConfiguration.SandboxConfiguration().sandbox(account, account.iam(),
				new WorkshopRegion("us-east-1"));
		return new SandboxUnderTest(sandbox, account.iam(), console);
	}

	@Override
	public void close() {
		this.console.close();
	}

}
