package dev.workshoproles.roles.compare;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.blueprint.WorkshopStep;
import dev.workshoproles.roles.Given;
import dev.workshoproles.roles.Lab;

import static org.assertj.core.api.Assertions.assertThat;

/** A role that Read is attached to when it is made, and Logs in a later step. */
class LaterAttachmentsTests {

	private static final List<WorkshopStep> LOGS_LATER = List.of(step(List.of(), "Read", "Write"),
			step(List.of("Reader", "Writer"), "Read", "Write"), step(List.of("Reader"), "Logs"));

	private static final List<WorkshopStep> BOTH_LATER = List.of(step(List.of("Reader")),
			step(List.of("Reader"), "Read"), step(List.of("Reader"), "Logs"));

	@Test
	void whatALaterStepAttachesIsNoDrift() {
		RoleState role = reader(LOGS_LATER, Lab.arn("Read"));
		assertThat(role.status()).isEqualTo(Status.READY);
		assertThat(role.severity()).isNull();
		assertThat(role.differences()).containsExactly(
				new Difference(DifferenceKind.POLICY_NOT_YET_ATTACHED, "policies/Logs", "Logs", Lab.LOGS_ARN, null));
	}

	@Test
	void whatTheRoleIsMadeWithIsDrift() {
		assertDrift(reader(LOGS_LATER), "Read", "Logs");
		assertDrift(reader(LOGS_LATER, Lab.LOGS_ARN), "Read");
	}

	@Test
	void whatAStepAttachesThatIsDoneIsDrift() {
		assertThat(reader(BOTH_LATER).status()).isEqualTo(Status.READY);
		assertThat(reader(BOTH_LATER, Lab.arn("Read")).status()).isEqualTo(Status.READY);
		assertDrift(reader(BOTH_LATER, Lab.LOGS_ARN), "Read");
		assertThat(reader(BOTH_LATER, Lab.arn("Read"), Lab.LOGS_ARN).differences()).isEmpty();
	}

	@Test
	void aPolicyThatOnlyALaterStepCreatesIsNoDriftEither() {
		Given given = Given.nothing().role("Reader", Lab.OURS, Lab.LOGS_ARN);
		List<WorkshopStep> readLater = List.of(step(List.of("Reader"), "Logs"), step(List.of(), "Read"),
				step(List.of("Reader"), "Read"));
		RoleState role = compare(readLater, given);
		assertThat(role.status()).isEqualTo(Status.READY);
		assertThat(role.differences()).containsExactly(
				new Difference(DifferenceKind.POLICY_NOT_YET_ATTACHED, "policies/Read", "Read", Lab.arn("Read"), null));
	}

	@Test
	void withoutStepsAllIsToBeAttached() {
		assertDrift(reader(List.of(), Lab.arn("Read")), "Logs");
	}

	private static void assertDrift(RoleState role, String... policies) {
		assertThat(role.status()).isEqualTo(Status.DRIFTED);
		assertThat(role.differences()).extracting(Difference::subject).containsExactly(policies);
		assertThat(role.differences()).extracting(Difference::kind).contains(DifferenceKind.POLICY_DETACHED);
	}

	private static RoleState reader(List<WorkshopStep> steps, String... attached) {
		return compare(steps, Given.allReady(Lab.OURS).role("Reader", Lab.OURS, attached));
	}

	private static RoleState compare(List<WorkshopStep> steps, Given given) {
		Workshop lab = Lab.WORKSHOP;
		Workshop workshop = new Workshop(lab.id(), lab.title(), "", List.of(), lab.roles(), List.of(), steps,
				lab.region(), lab.scope());
		return RoleComparison.of(workshop, given.snapshot(), Map.of()).compare(Lab.READER);
	}

	private static WorkshopStep step(List<String> roles, String... policies) {
		return new WorkshopStep(LocalizedText.english("A step"), roles, List.of(policies));
	}

}
