package dev.workshoproles.target;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;

import dev.workshoproles.account.target.Target;
import dev.workshoproles.account.target.TargetMode;
import dev.workshoproles.blueprint.FullWorkshop;
import dev.workshoproles.testsupport.AwsSettings;
import dev.workshoproles.testsupport.LocalStackIam;
import dev.workshoproles.testsupport.RequiresDocker;
import dev.workshoproles.testsupport.TestConsole;
import dev.workshoproles.testsupport.TestConsoles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The scenarios with the target aws in LocalStack. Each signs in to an account of its
 * own, and the console that they share notices by the access key.
 */
@RequiresDocker
class LocalStackScenariosIntegrationTests implements CreationScenarios, RepairScenarios, ByHandScenarios,
		RemovalScenarios, NarrowScenarios, AwsPolicyScenarios, FullScenarios {

	private static final TestConsoles CONSOLES = new TestConsoles((arguments) -> TestConsole
		.onAws(AwsSettings.credentials("111122223333").endpoint(LocalStackIam.endpoint()), arguments));

	private static final TestConsoles FULL = new TestConsoles((none) -> TestConsole
		.onAws(AwsSettings.credentials("111122223333").endpoint(LocalStackIam.endpoint()), FullWorkshop.WORKSHOP));

	private final String accountId = LocalStackIam.newAccount();

	private final IamClient iam = LocalStackIam.client(this.accountId);

	@AfterAll
	static void stop() {
		FULL.close();
		CONSOLES.close();
	}

	@BeforeEach
	void signIn() {
		console().settings().with("aws.accessKeyId", this.accountId);
	}

	@AfterEach
	void signOut() {
		this.iam.close();
	}

	@Override
	public TestConsole console() {
		return CONSOLES.with();
	}

	@Override
	public TestConsole console(String... arguments) {
		TestConsole console = CONSOLES.with(arguments);
		console.settings().with("aws.accessKeyId", this.accountId);
		return console;
	}

	@Override
	public TestConsole fullConsole() {
		TestConsole console = FULL.with();
		console.settings().with("aws.accessKeyId", this.accountId);
		return console;
	}

	@Override
	public ByHand hand() {
		return new ByHand(this.iam, this.accountId);
	}

	@Override
	public boolean namesAreUnique() {
		return false;
	}

	@Test
	void theTargetShowsTheEndpointAndTheAccount() {
		Target target = console().account().target();
		assertThat(target.mode()).isEqualTo(TargetMode.AWS);
		assertThat(target.endpoint()).isEqualTo(LocalStackIam.endpoint());
		assertThat(target.caller().accountId()).isEqualTo(this.accountId);
		assertThat(target.caller().partition()).isEqualTo("aws");
		assertThat(target.problem()).isNull();
	}

	@Test
	void anEndpointForEachServiceDoesTheSame() {
		AwsSettings settings = AwsSettings.credentials(this.accountId)
			.with("aws.endpointUrl", "http://127.0.0.1:9")
			.with("aws.endpointUrlIam", LocalStackIam.endpoint().toString())
			.with("aws.endpointUrlSts", LocalStackIam.endpoint().toString());
		try (TestConsole other = TestConsole.onAws(settings)) {
			assertThat(other.account().target().endpoint()).isEqualTo(LocalStackIam.endpoint());
			succeeded(other.apply());
			assertThat(hand().roleNames()).containsExactly(LOGGER, STREAMER, READER);
		}
	}

}
