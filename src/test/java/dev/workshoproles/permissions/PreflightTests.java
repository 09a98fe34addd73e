package dev.workshoproles.permissions;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

import dev.workshoproles.account.PermissionCheck;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.blueprint.FullWorkshop;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.testsupport.TestConsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

@ExtendWith(MockitoExtension.class)
class PreflightTests {

	@Mock
	private PermissionCheck check;

	@Test
	void tellsOfAPlanWhatItsStepsAndTheReadsAroundThemTake(@TempDir Path data) {
		given(this.check.missing(any())).willReturn(Optional
			.of(List.of("iam:CreateRole", "iam:DetachRolePolicy", "iam:GetRole", "iam:ListRoles", "iam:TagRole")));
		try (TestConsole console = console(data)) {
			assertThat(preflight(console).missing(plan(console, Action.APPLY)))
				.contains(List.of("iam:CreateRole", "iam:GetRole", "iam:ListRoles", "iam:TagRole"));
			console.apply();
			assertThat(preflight(console).missing(plan(console, Action.REMOVE)))
				.contains(List.of("iam:DetachRolePolicy", "iam:GetRole", "iam:ListRoles"));
		}
	}

	@Test
	void anInstanceProfileNeedsPermissionsBesidesThoseOfItsOperations() {
		given(this.check.missing(any()))
			.willReturn(Optional.of(List.of("iam:PassRole", "iam:TagInstanceProfile", "iam:UntagRole")));
		try (TestConsole console = TestConsole.inSandbox(new SandboxIam(), FullWorkshop.WORKSHOP)) {
			assertThat(preflight(console).missing(plan(console, Action.APPLY)))
				.contains(List.of("iam:PassRole", "iam:TagInstanceProfile"));
		}
	}

	@Test
	void asksNothingForAPlanWithoutSteps(@TempDir Path data) {
		try (TestConsole console = console(data)) {
			assertThat(preflight(console).missing(plan(console, Action.REMOVE))).contains(List.of());
			then(this.check).shouldHaveNoInteractions();
		}
	}

	@Test
	void doesNotGuessWhereIamDoesNotTell(@TempDir Path data) {
		given(this.check.missing(any())).willReturn(Optional.empty());
		try (TestConsole console = console(data)) {
			assertThat(preflight(console).missing(plan(console, Action.APPLY))).isEmpty();
			assertThat(preflight(console).missing(ConsoleUse.APPLY)).isEmpty();
		}
	}

	private Preflight preflight(TestConsole console) {
		return new Preflight(console.workshop(), console.account(), this.check);
	}

	private static Plan plan(TestConsole console, Action action) {
		return console.roles().plan(new PlanRequest(action, List.of(), false, false));
	}

	private static TestConsole console(Path data) {
		return TestConsole.inSandbox(new SandboxIam(), "--console.data-dir=" + data);
	}

}
