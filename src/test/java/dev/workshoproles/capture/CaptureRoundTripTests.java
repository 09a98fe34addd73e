package dev.workshoproles.capture;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.FullWorkshop;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.blueprint.file.WorkshopLoader;
import dev.workshoproles.blueprint.file.WorkshopSettings;
import dev.workshoproles.blueprint.file.reading.WorkshopSource;
import dev.workshoproles.roles.Lab;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.testsupport.TestConsole;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Roles that the console made, captured as a zip file: with that as its workshop another
 * console finds nothing to change.
 */
class CaptureRoundTripTests {

	@ParameterizedTest
	@MethodSource("workshops")
	void whatIsCapturedIsWhatWasMade(Workshop workshop) {
		SandboxIam iam = new SandboxIam();
		Workshop captured;
		try (TestConsole console = TestConsole.inSandbox(iam, workshop)) {
			assertThat(console.apply().state()).isEqualTo(RunState.SUCCEEDED);
			captured = captured(console);
		}
		assertThat(captured.roles()).extracting(RoleBlueprint::name)
			.containsExactlyElementsOf(workshop.roles().stream().map(RoleBlueprint::name).toList());
		assertThat(captured.customerPolicies()).extracting(CustomerPolicy::name)
			.containsExactlyInAnyOrderElementsOf(
					workshop.customerPolicies().stream().map(CustomerPolicy::name).toList());
		try (TestConsole console = TestConsole.inSandbox(iam, captured)) {
			assertThat(console.roles().status().roles()).hasSameSizeAs(workshop.roles()).allSatisfy((role) -> {
				assertThat(role.status()).as(role.name()).isEqualTo(Status.READY);
				assertThat(role.differences()).as(role.name()).isEmpty();
			});
		}
	}

	/** A captured role is not merely one that leaves everything open. */
	@ParameterizedTest
	@MethodSource("workshops")
	void whatChangesAfterwardsIsFound(Workshop workshop) {
		SandboxIam iam = new SandboxIam();
		Workshop captured;
		try (TestConsole console = TestConsole.inSandbox(iam, workshop)) {
			console.apply();
			captured = captured(console);
		}
		String role = workshop.roles().get(0).name();
		iam.putRolePolicy((put) -> put.roleName(role).policyName("mine").policyDocument(Lab.allowing("s3:GetObject")));
		try (TestConsole console = TestConsole.inSandbox(iam, captured)) {
			assertThat(console.roles().status().roles()).filteredOn((state) -> state.status() == Status.DRIFTED)
				.extracting(RoleState::name)
				.containsExactly(role);
		}
	}

	private static List<Workshop> workshops() {
		return List.of(ShippedWorkshop.load(""), FullWorkshop.WORKSHOP);
	}

	private static Workshop captured(TestConsole console) {
		List<String> roles = console.workshop().roles().stream().map(RoleBlueprint::name).toList();
		CapturedWorkshop captured = new RoleCapture(console.account(), console.workshop(), false).capture(roles);
		assertThat(captured.omissions()).isEmpty();
		WorkshopSource zip = WorkshopSource.ofZip("workshop.zip", WorkshopZip.write(captured.file()));
		return WorkshopLoader.load(zip, WorkshopSettings.NONE).workshop();
	}

}
