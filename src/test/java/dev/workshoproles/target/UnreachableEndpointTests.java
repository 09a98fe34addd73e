package dev.workshoproles.target;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.target.Target;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.testsupport.AwsSettings;
import dev.workshoproles.testsupport.TestConsole;
import dev.workshoproles.testsupport.iam.IamServer;
import dev.workshoproles.testsupport.iam.OperationFault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Endpoints that nobody answers at: all is told in seconds. */
class UnreachableEndpointTests {

	private static final Duration SECONDS = Duration.ofSeconds(16);

	@Test
	void nobodyListens() throws IOException {
		URI endpoint;
		try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			endpoint = URI.create("http://127.0.0.1:" + closed.getLocalPort());
		}
		isToldInSeconds(endpoint);
	}

	@Test
	void somebodyListensAndNeverAnswers() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			isToldInSeconds(URI.create("http://127.0.0.1:" + silent.getLocalPort()));
		}
	}

	@Test
	void theHostHasNoAddress() {
		isToldInSeconds(URI.create("http://no-such-host.invalid:4566"));
	}

	private static void isToldInSeconds(URI endpoint) {
		try (TestConsole console = TestConsole.impatientOnAws(AwsSettings.credentials("AKIAANA").endpoint(endpoint))) {
			// One after the other, as the parts of a page ask.
			assertTimeout(SECONDS, () -> {
				Target target = console.account().target();
				assertThat(target.problem()).isNotNull();
				assertThat(target.problem().kind()).isEqualTo(Kind.UNREACHABLE);
				assertThat(target.problem().operation()).isEqualTo("GetCallerIdentity");
				assertThat(target.endpoint()).isEqualTo(endpoint);
				assertThat(thrownBy(console.roles()::status)).isEqualTo(Kind.UNREACHABLE);
				assertThat(thrownBy(console::apply)).isEqualTo(Kind.UNREACHABLE);
				assertThat(thrownBy(console.history()::count)).as("whose is not known").isEqualTo(Kind.UNREACHABLE);
			});
			assertThat(console.storedRuns()).isZero();
		}
	}

	private static Kind thrownBy(ThrowingCallable call) {
		return catchThrowableOfType(AccountException.class, call).error().kind();
	}

	@Test
	void iamFallsSilentDuringARun() {
		try (IamServer iam = new IamServer();
				TestConsole console = TestConsole
					.impatientOnAws(AwsSettings.credentials("AKIAANA").endpoint(iam.endpoint()))) {
			iam.fail("CreateRole", OperationFault.after(() -> iam.fail("*", OperationFault.SILENCE)));
			Run run = assertTimeout(Duration.ofSeconds(75), console::apply);
			assertThat(run.state()).isEqualTo(RunState.FAILED);
			assertThat(run.error().kind()).isEqualTo(Kind.UNREACHABLE);
			iam.mend();
			assertThat(console.apply().state()).isEqualTo(RunState.SUCCEEDED);
		}
	}

}
