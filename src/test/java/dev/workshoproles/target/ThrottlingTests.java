package dev.workshoproles.target;

import java.time.Duration;
import java.util.function.Consumer;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.testsupport.AwsSettings;
import dev.workshoproles.testsupport.TestConsole;
import dev.workshoproles.testsupport.iam.IamServer;
import dev.workshoproles.testsupport.iam.OperationFault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** An account whose rates others use up: that is told in seconds too. */
class ThrottlingTests {

	private static final Duration SECONDS = Duration.ofSeconds(16);

	@Test
	void nothingIsLetThroughAtAll() {
		isToldInSeconds((iam) -> iam.fail("*", OperationFault.THROTTLED));
	}

	@Test
	void onlyTheCallerIsTold() {
		isToldInSeconds((iam) -> {
			iam.fail("*", OperationFault.THROTTLED);
			iam.fail("GetCallerIdentity", OperationFault.NONE);
		});
	}

	private static void isToldInSeconds(Consumer<IamServer> throttled) {
		try (IamServer iam = new IamServer();
				TestConsole console = TestConsole
					.impatientOnAws(AwsSettings.credentials("AKIAANA").endpoint(iam.endpoint()))) {
			throttled.accept(iam);
			assertTimeout(SECONDS, () -> {
				console.account().target();
				assertThat(thrownBy(console.roles()::status)).isEqualTo("UNAVAILABLE Throttling");
				assertThat(thrownBy(console::apply)).isEqualTo("UNAVAILABLE Throttling");
			});
			assertThat(console.storedRuns()).isZero();
			iam.mend();
			Awaitility.await()
				.ignoreException(AccountException.class)
				.untilAsserted(() -> assertThat(console.roles().status().count(Status.MISSING)).isEqualTo(3));
		}
	}

	private static String thrownBy(ThrowingCallable call) {
		AccountError error = catchThrowableOfType(AccountException.class, call).error();
		return error.kind() + " " + error.code();
	}

}
