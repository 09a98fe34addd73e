package dev.workshoproles.target;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.RunStep;
import dev.workshoproles.runs.journal.StepState;
import dev.workshoproles.testsupport.AwsSettings;
import dev.workshoproles.testsupport.TestConsole;
import dev.workshoproles.testsupport.iam.OperationFault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Something before IAM answers in its place: for whoever called, the answer is lost. */
class NotFromAwsTests {

	private static final String XHTML = """
			<?xml version="1.0" encoding="UTF-8"?>
			<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
			<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Sign in</title></head><body></body></html>
			""";

	private static final String HTML = "<!DOCTYPE html><html><body><p>Sign in<br></body></html>";

	@RegisterExtension
	static final ConsoleOnIamServer SERVER = new ConsoleOnIamServer();

	static Stream<OperationFault> pages() {
		return Stream.of(OperationFault.page(200, XHTML), OperationFault.page(200, HTML), OperationFault.page(200, ""),
				OperationFault.page(200, "{}"), OperationFault.page(302, HTML), OperationFault.page(403, XHTML),
				OperationFault.page(404, HTML), OperationFault.page(502, HTML),
				OperationFault.page(200, "<GetRoleResponse><GetRoleResult><Role>"),
				OperationFault.page(200, "<GetRoleResponse><GetRoleResult></GetRoleResult></GetRoleResponse>"),
				OperationFault.page(200,
						"<GetRoleResponse><GetRoleResult><Role><RoleName>x</RoleName></Role></GetRoleResult></GetRoleResponse>"));
	}

	@ParameterizedTest
	@MethodSource("pages")
	void aReadHasNoAnswer(OperationFault page) {
		SERVER.iam().fail("GetRole", page);
		AccountException ex = catchThrowableOfType(AccountException.class, () -> SERVER.console().roles().status());
		assertThat(ex.error()).extracting(AccountError::kind, AccountError::operation)
			.containsExactly(Kind.UNREACHABLE, "GetRole");
	}

	@ParameterizedTest
	@MethodSource("pages")
	void aWriteIsMadeAgainOnlyAfterARead(OperationFault page) {
		SERVER.iam().fail("CreateRole", page.times(1));
		Run run = SERVER.console().apply();
		assertThat(run.state()).as(run.toString()).isEqualTo(RunState.SUCCEEDED);
		assertThat(run.steps()).allMatch((step) -> step.state() == StepState.SUCCEEDED);
		assertThat(run.steps()).filteredOn((step) -> step.attempts() > 1)
			.extracting((step) -> step.step().operation().iamName())
			.containsExactly("CreateRole");
	}

	@Test
	void aWriteThatWasDoneIsNotDoneTwice() {
		SERVER.iam().fail("CreatePolicy", OperationFault.pageAfter(200, XHTML));
		Run run = SERVER.console().apply();
		assertThat(run.state()).as(run.toString()).isEqualTo(RunState.SUCCEEDED);
		assertThat(run.steps()).extracting(RunStep::attempts).containsOnly(1);
		assertThat(SERVER.iam().count("CreatePolicy")).isEqualTo(4);
	}

	/** In the middle of a run, where a NullPointerException used to end it. */
	@Test
	void readsAfterTheFirstWriteAreToldAsThose() {
		SERVER.iam()
			.fail("CreateRole",
					OperationFault.after(() -> SERVER.iam().fail("GetRole", OperationFault.page(200, XHTML))));
		Run run = SERVER.console().apply();
		assertThat(run.state()).isEqualTo(RunState.FAILED);
		assertThat(run.error().kind()).isEqualTo(Kind.UNREACHABLE);
		assertThat(run.error().code()).isEqualTo("NotFromAws");
		SERVER.iam().mend();
		assertThat(SERVER.console().apply().state()).isEqualTo(RunState.SUCCEEDED);
	}

	@Test
	void noMoreThanFiveMegabytesAreRead() {
		SERVER.iam().fail("GetRole", OperationFault.page(200, "<GetRoleResponse>" + " ".repeat(6_000_000)));
		AccountException ex = catchThrowableOfType(AccountException.class, () -> SERVER.console().roles().status());
		assertThat(ex.error().kind()).isEqualTo(Kind.UNREACHABLE);
		assertThat(ex.error().detail()).contains("more than 5242880 bytes");
		SERVER.iam().fail("CreateRole", OperationFault.page(500, " ".repeat(6_000_000)).times(1));
		SERVER.iam().fail("GetRole", OperationFault.NONE);
		assertThat(SERVER.console().apply().state()).isEqualTo(RunState.SUCCEEDED);
	}

	@ParameterizedTest
	@MethodSource("pages")
	void stsHasNoAnswer(OperationFault page) {
		SERVER.iam().fail("GetCallerIdentity", page);
		AwsSettings settings = AwsSettings.credentials("AKIAPORTAL").endpoint(SERVER.iam().endpoint());
		try (TestConsole console = TestConsole.onAws(settings)) {
			assertThat(console.account().target().problem()).extracting(AccountError::kind).isEqualTo(Kind.UNREACHABLE);
		}
	}

}
