package dev.workshoproles.target;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import dev.workshoproles.WorkshopRolesConsole;
import dev.workshoproles.account.target.Target;
import dev.workshoproles.account.target.TargetMode;
import dev.workshoproles.blueprint.ResourceLocation;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.testsupport.AwsSettings;
import dev.workshoproles.testsupport.TestConsole;
import dev.workshoproles.testsupport.iam.IamServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Where the SDK's own settings send the console, and what the target says of it. */
@ExtendWith(OutputCaptureExtension.class)
class EndpointSettingsTests {

	private static IamServer iam;

	@BeforeAll
	static void start() {
		iam = new IamServer();
	}

	@AfterAll
	static void stop() {
		iam.close();
	}

	@Test
	void oneEndpointForAllServices() {
		try (TestConsole console = TestConsole.onAws(AwsSettings.credentials("AKIAANA").endpoint(iam.endpoint()))) {
			assertThat(console.apply().state()).isEqualTo(RunState.SUCCEEDED);
			Target target = console.account().target();
			assertThat(target.mode()).isEqualTo(TargetMode.AWS);
			assertThat(target.endpoint()).isEqualTo(iam.endpoint());
			assertThat(target.region()).isEqualTo("us-east-1");
			assertThat(target.caller().arn()).isEqualTo("arn:aws:iam::000000000000:user/participant");
			assertThat(target.problem()).isNull();
		}
	}

	@Test
	void anEndpointForEachOfTheTwoServices() {
		AwsSettings settings = AwsSettings.credentials("AKIAANA")
			.with("aws.endpointUrlIam", iam.endpoint().toString())
			.with("aws.endpointUrlSts", iam.endpoint().toString())
			.with("aws.region", "eu-west-1");
		try (TestConsole console = TestConsole.onAws(settings)) {
			assertThat(console.account().target().caller()).isNotNull();
			assertThat(console.account().target().endpoint()).isEqualTo(iam.endpoint());
			assertThat(console.account().target().region()).isEqualTo("eu-west-1");
			assertThat(console.account().target().regionFromWorkshop()).isFalse();
			assertThat(console.account().target().location())
				.isEqualTo(new ResourceLocation("aws", "000000000000", "eu-west-1"));
			assertThat(console.apply().state()).isEqualTo(RunState.SUCCEEDED);
		}
	}

	@Test
	void withoutSettingsItIsAwsItselfAndNoEndpointIsTold() {
		try (TestConsole console = TestConsole.onAws(AwsSettings.none())) {
			Target target = console.account().target();
			assertThat(target.endpoint()).isNull();
			assertThat(target.region()).as("the workshop's own").isEqualTo("us-east-1");
			assertThat(target.regionFromWorkshop()).isTrue();
			assertThat(target.location().partition()).as("nobody knows").isEqualTo("${Partition}");
		}
	}

	@Test
	void iamsAloneIsRefusedAtStart(CapturedOutput output) {
		doesNotStart(AwsSettings.credentials("AKIAANA").with("aws.endpointUrlIam", iam.endpoint().toString()));
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("The endpoint of IAM is set to " + iam.endpoint() + ", but STS would be AWS's own")
			.contains("Set AWS_ENDPOINT_URL for both, or AWS_ENDPOINT_URL_STS as well as AWS_ENDPOINT_URL_IAM.")
			.doesNotContain("\tat ");
	}

	@Test
	void aBrokenProfileFileIsRefusedAtStart(@TempDir Path folder, CapturedOutput output) throws IOException {
		Path file = Files.writeString(folder.resolve("config"), "[profile broken\naws_access_key_id = AKIA\n");
		doesNotStart(AwsSettings.none().with("aws.configFile", file.toString()));
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("The AWS SDK cannot read its settings: Profile definition must end with ']' on line 1")
			.contains("Fix the files config and credentials in ~/.aws")
			.doesNotContain("\tat ");
	}

	@Test
	void anEndpointThatIsNoAddressIsRefusedAtStart(CapturedOutput output) {
		doesNotStart(AwsSettings.credentials("AKIAANA").with("aws.endpointUrl", "http://local host"));
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("The AWS SDK cannot read its settings: An invalid URI was configured")
			.doesNotContain("\tat ");
	}

	/** The failure with which the whole console does not start. */
	static AbstractThrowableAssert<?, ? extends Throwable> doesNotStart(AwsSettings settings) {
		try (settings) {
			return assertThatThrownBy(
					() -> SpringApplication.run(WorkshopRolesConsole.class, "--server.port=0", "--console.target=aws")
						.close())
				.isInstanceOf(Exception.class);
		}
	}

	/** STS answers from AWS itself then, and so does IAM: nothing is wrong with that. */
	@Test
	void stssAloneIsTaken() {
		AwsSettings settings = AwsSettings.credentials("AKIAANA").with("aws.endpointUrlSts", iam.endpoint().toString());
		try (TestConsole console = TestConsole.onAws(settings)) {
			assertThat(console.account().target().endpoint()).isNull();
			assertThat(console.account().target().caller()).isNotNull();
		}
	}

	@Test
	void ignoredEndpointsAreNotTold() {
		URI nowhere = URI.create("http://127.0.0.1:1");
		AwsSettings settings = AwsSettings.none().endpoint(nowhere).with("aws.ignoreConfiguredEndpointUrls", "true");
		try (TestConsole console = TestConsole.onAws(settings)) {
			assertThat(console.account().target().endpoint()).isNull();
		}
	}

}
