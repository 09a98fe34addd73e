package dev.workshoproles.target;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.CredentialsSource;
import dev.workshoproles.account.target.Target;
import dev.workshoproles.account.target.TargetMode;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.testsupport.AwsSettings;
import dev.workshoproles.testsupport.TestConsole;
import dev.workshoproles.testsupport.iam.IamServer;
import dev.workshoproles.testsupport.iam.OperationFault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** No credentials, and some that AWS does not accept. */
class FailingCredentialsTests {

	private static final Duration SECONDS = Duration.ofSeconds(25);

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
	void withoutCredentialsTheTargetSaysSoAndNobodyIsAsked() {
		iam.reset();
		try (TestConsole console = TestConsole.impatientOnAws(AwsSettings.none().endpoint(iam.endpoint()))) {
			Target target = assertTimeout(SECONDS, () -> console.account().target());
			assertThat(target.mode()).isEqualTo(TargetMode.AWS);
			assertThat(target.caller()).isNull();
			assertThat(target.region()).isEqualTo("us-east-1");
			assertThat(target.endpoint()).isEqualTo(iam.endpoint());
			assertThat(target.problem()).extracting(AccountError::kind).isEqualTo(Kind.NO_CREDENTIALS);
			assertThat(statusError(console).kind()).isEqualTo(Kind.NO_CREDENTIALS);
			assertThat(applyError(console).kind()).isEqualTo(Kind.NO_CREDENTIALS);
			assertThat(iam.requests()).isEmpty();
		}
	}

	@Test
	void aProfileThatIsNotThereIsTold() {
		try (TestConsole console = TestConsole.impatientOnAws(AwsSettings.none().with("aws.profile", "nobody"))) {
			assertThat(console.account().target().problem()).extracting(AccountError::kind)
				.isEqualTo(Kind.NO_CREDENTIALS);
			assertThat(statusError(console).kind()).isEqualTo(Kind.NO_CREDENTIALS);
		}
	}

	@Test
	void expiredOnesAreRefusedBySts() {
		iam.reset();
		iam.fail("*", OperationFault.EXPIRED);
		try (TestConsole console = console("AKIAEXPIRED")) {
			AccountError problem = console.account().target().problem();
			assertThat(problem).isEqualTo(new AccountError(Kind.REJECTED_CREDENTIALS, "ExpiredToken",
					"GetCallerIdentity", null, "The security token included in the request is expired", List.of(),
					CredentialsSource.ENVIRONMENT));
			assertThat(statusError(console)).isEqualTo(problem);
			assertThat(applyError(console)).isEqualTo(problem);
			assertThat(iam.count("GetCallerIdentity")).as("asked once each time").isEqualTo(3);
			AccountException history = catchThrowableOfType(AccountException.class, () -> console.history().count());
			assertThat(history.error()).as("whose history is not known").isEqualTo(problem);
			assertThat(console.storedRuns()).isZero();
		}
	}

	@Test
	void onesThatExpireLaterAreRefusedByIam() {
		iam.reset();
		try (TestConsole console = console("AKIALATER")) {
			assertThat(console.apply().state()).isEqualTo(RunState.SUCCEEDED);
			iam.fail("*", OperationFault.EXPIRED);
			assertThat(statusError(console).code()).isEqualTo("ExpiredToken");
			assertThat(applyError(console).operation()).startsWith("Get");
			assertThat(console.history().count()).as("whose history is still known").isEqualTo(1);
			iam.mend();
			assertThat(console.apply().state()).isEqualTo(RunState.SUCCEEDED);
		}
	}

	@Test
	void onesThatExpireDuringARunEndItAtOnce() {
		iam.reset();
		iam.fail("AttachRolePolicy", OperationFault.EXPIRED);
		try (TestConsole console = console("AKIADURING")) {
			Run run = assertTimeout(SECONDS, console::apply);
			assertThat(run.state()).isEqualTo(RunState.FAILED);
			assertThat(run.steps()).filteredOn((step) -> step.error() != null)
				.isNotEmpty()
				.allSatisfy((step) -> assertThat(step.error().kind()).isEqualTo(Kind.REJECTED_CREDENTIALS))
				.allSatisfy((step) -> assertThat(step.step().operation().iamName()).isEqualTo("AttachRolePolicy"));
		}
	}

	@Test
	void theSecretAndTheTokenAreNowhereInWhatIsTold() {
		iam.reset();
		iam.fail("*", OperationFault.answering(403, "SignatureDoesNotMatch",
				"The request signature does not match.\n\nx-amz-security-token:TOKEN-TOKEN"));
		AwsSettings settings = AwsSettings.credentials("AKIASESSION").with("aws.sessionToken", "TOKEN-TOKEN");
		try (TestConsole console = TestConsole.impatientOnAws(settings.endpoint(iam.endpoint()))) {
			AccountException ex = catchThrowableOfType(AccountException.class, () -> console.roles().status());
			assertThat(ex.error().kind()).isEqualTo(Kind.REJECTED_CREDENTIALS);
			assertThat(ex.error().toString()).doesNotContain("TOKEN-TOKEN");
			assertThat(ex).hasMessageNotContaining("TOKEN-TOKEN");
		}
	}

	private static TestConsole console(String accessKeyId) {
		return TestConsole.impatientOnAws(AwsSettings.credentials(accessKeyId).endpoint(iam.endpoint()));
	}

	private static AccountError statusError(TestConsole console) {
		return assertTimeout(SECONDS,
				() -> catchThrowableOfType(AccountException.class, () -> console.roles().status()).error());
	}

	private static AccountError applyError(TestConsole console) {
		return assertTimeout(SECONDS, () -> catchThrowableOfType(AccountException.class, console::apply).error());
	}

}
