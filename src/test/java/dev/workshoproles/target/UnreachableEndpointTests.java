package dev.workshoproles.target;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import dev.workshoproles.account.AccountError;
import dev.workshoproles.account.AccountError.Kind;
import dev.workshoproles.account.AccountException;
import dev.workshoproles.account.Target;
import dev.workshoproles.runs.Run;
import dev.workshoproles.runs.RunState;
import dev.workshoproles.testsupport.AwsSettings;
import dev.workshoproles.testsupport.iam.OperationFault;
import dev.workshoproles.testsupport.iam.IamServer;
import dev.workshoproles.testsupport.TestConsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Endpoints that nobody answers at: all is told in seconds. */
class UnreachableEndpointTests {

	private static final Duration SECONDS = Duration.ofSeconds(25);

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
		try (TestConsole console = TestConsole.onAws(AwsSettings.credentials("AKIAANA").endpoint(endpoint))) {
			// At once, as a page and its parts would ask: so the test takes as long as
			// one.
			CompletableFuture<Target> target = CompletableFuture.supplyAsync(console.account()::target);
			CompletableFuture<Kind> status = CompletableFuture.supplyAsync(() -> thrownBy(console.roles()::status));
			CompletableFuture<Kind> run = CompletableFuture.supplyAsync(() -> thrownBy(console::apply));
			assertTimeout(SECONDS, () -> CompletableFuture.allOf(target, status, run).join());
			AccountError problem = target.join().problem();
			assertThat(problem.kind()).isEqualTo(Kind.UNREACHABLE);
			assertThat(problem.operation()).isEqualTo("GetCallerIdentity");
			assertThat(target.join().endpoint()).isEqualTo(endpoint);
			assertThat(status).isCompletedWithValue(Kind.UNREACHABLE);
			assertThat(run).isCompletedWithValue(Kind.UNREACHABLE);
			assertThat(console.history().count()).isZero();
		}
	}

	private static Kind thrownBy(ThrowingCallable call) {
		return catchThrowableOfType(AccountException.class, call).error().kind();
	}

	@Test
	void iamFallsSilentDuringARun() {
		try (IamServer iam = new IamServer();
				TestConsole console = TestConsole.onAws(AwsSettings.credentials("AKIAANA").endpoint(iam.endpoint()))) {
			iam.fail("CreateRole", OperationFault.after(() -> iam.fail("*", OperationFault.SILENCE)));
			Run run = assertTimeout(Duration.ofSeconds(75), console::apply);
			assertThat(run.state()).isEqualTo(RunState.FAILED);
			assertThat(run.error().kind()).isEqualTo(Kind.UNREACHABLE);
			iam.mend();
			assertThat(console.apply().state()).isEqualTo(RunState.SUCCEEDED);
		}
	}

}
