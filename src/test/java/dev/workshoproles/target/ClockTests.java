package dev.workshoproles.target;

import java.time.Duration;
import java.util.Locale;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkGlobalTime;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.RunStep;
import dev.workshoproles.testsupport.AwsSettings;
import dev.workshoproles.testsupport.TestConsole;
import dev.workshoproles.testsupport.iam.IamServer;

import static org.assertj.core.api.Assertions.assertThat;

/** An IAM whose clock is another's, and which checks signatures by it as IAM does. */
class ClockTests {

	/** The SDK remembers for all clients of a process how wrong the clock is. */
	@AfterAll
	static void forgetTheOtherClock() {
		SdkGlobalTime.setGlobalTimeOffset(0);
	}

	@ParameterizedTest
	@ValueSource(ints = { 20, -20 })
	void aCallThatIsRefusedForTheClockIsSignedAnewAndRepeated(int minutes) {
		try (IamServer iam = new IamServer();
				OtherClock clock = new OtherClock(iam.endpoint(), Duration.ofMinutes(minutes), true)) {
			AwsSettings settings = AwsSettings.credentials("AKIACLOCK").endpoint(clock.endpoint());
			try (TestConsole console = TestConsole.onAws(settings)) {
				Run run = console.apply();
				assertThat(run.state()).as(run.toString()).isEqualTo(RunState.SUCCEEDED);
				assertThat(run.steps()).hasSize(12).extracting(RunStep::attempts).containsOnly(1);
				assertThat(iam.count("CreateRole")).as("done once each").isEqualTo(3);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 20, -20 })
	void whereThatDoesNotHelpTheClockIsSaidToBeWrongAndByHowMuch(int minutes) {
		try (IamServer iam = new IamServer();
				OtherClock clock = new OtherClock(iam.endpoint(), Duration.ofMinutes(minutes), false)) {
			AwsSettings settings = AwsSettings.credentials("AKIACLOCK").endpoint(clock.endpoint());
			try (TestConsole console = TestConsole.onAws(settings)) {
				AccountError problem = console.account().target().problem();
				assertThat(problem).isNotNull();
				assertThat(problem.code()).isEqualTo((minutes > 0) ? "ClockBehind" : "ClockAhead");
				assertThat(console.context().getMessage(problem, Locale.ENGLISH))
					.contains("20 minutes " + ((minutes > 0) ? "behind" : "ahead"));
				assertThat(console.context().getMessage(problem, Locale.forLanguageTag("vi"))).contains("20 phút");
			}
		}
	}

}
