package dev.workshoproles.roles.compare;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.roles.Given;
import dev.workshoproles.roles.Lab;

import static org.assertj.core.api.Assertions.assertThat;

class RoleComparisonTests {

	private static final String OTHER_TRUST = """
			{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},
			"Action":"sts:AssumeRole"}]}""";

	@Test
	void inAnEmptyAccountARoleIsMissingWithoutOwner() {
		RoleState role = compare(Given.nothing(), Lab.READER);
		assertThat(role.status()).isEqualTo(Status.MISSING);
		assertThat(role.ownership()).isEqualTo(Ownership.NONE);
		assertThat(role.arn()).isNull();
		assertThat(role.differences()).isEmpty();
		assertThat(role.policies()).extracting(PolicyState::status).containsExactly(Status.MISSING, Status.READY);
		assertThat(role.policies()).extracting(PolicyState::attached).containsOnly(false);
	}

	@Test
	void whatIsAsTheBlueprintWantsItIsReadyWhoeverMadeIt() {
		for (RoleBlueprint blueprint : Lab.WORKSHOP.roles()) {
			RoleState ours = compare(Given.allReady(Lab.OURS), blueprint);
			assertThat(ours.status()).isEqualTo(Status.READY);
			assertThat(ours.ownership()).isEqualTo(Ownership.CONSOLE);
			assertThat(ours.byOthers()).isFalse();
			RoleState byHand = compare(Given.allReady(Lab.NOBODYS), blueprint);
			assertThat(byHand.status()).isEqualTo(Status.READY);
			assertThat(byHand.ownership()).isEqualTo(Ownership.FOREIGN);
		}
	}

	@Test
	void aRoleChangedWhenItWasCreatedOrAPolicyOfItsOwnChanged() {
		assertThat(compare(Given.allReady(Lab.OURS), Lab.READER).changedAt()).isNull();
		Given made = Given.allReady(Lab.OURS).created("Reader", Instant.EPOCH).created("Writer", Instant.EPOCH);
		assertThat(compare(made, Lab.READER).changedAt()).isEqualTo(Instant.EPOCH);
		Given changed = made.updated("Write", Instant.EPOCH.plusSeconds(5));
		assertThat(compare(changed, Lab.WRITER).changedAt()).isEqualTo(Instant.EPOCH.plusSeconds(5));
		assertThat(compare(changed, Lab.READER).changedAt()).isEqualTo(Instant.EPOCH);
	}

	@Test
	void aClassmatesRoleIsTheConsolesAndByOthers() {
		RoleState role = compare(Given.allReady(Lab.CLASSMATES), Lab.READER);
		assertThat(role.ownership()).isEqualTo(Ownership.CONSOLE);
		assertThat(role.byOthers()).isTrue();
		assertThat(role.creator()).endsWith("user/classmate");
	}

	@Test
	void aChangedTrustPolicyIsDrift() {
		RoleState role = compare(Given.allReady(Lab.OURS).trust("Reader", OTHER_TRUST), Lab.READER);
		assertThat(role.status()).isEqualTo(Status.DRIFTED);
		Difference difference = only(role);
		assertThat(difference.kind()).isEqualTo(DifferenceKind.TRUST_POLICY_CHANGED);
		assertThat(difference.path()).isEqualTo("trustPolicy");
		assertThat(difference.expected()).contains("lambda.amazonaws.com");
		assertThat(difference.actual()).contains("ec2.amazonaws.com");
	}

	@Test
	void aTrustPolicyAsTheAwsConsoleWritesItIsNoDrift() {
		String written = """
				{"Version":"2012-10-17","Statement":[{"Sid":"","Effect":"Allow",
				"Principal":{"Service":["lambda.amazonaws.com"]},"Action":["STS:AssumeRole"]}]}""";
		assertThat(compare(Given.allReady(Lab.OURS).trust("Reader", written), Lab.READER).status())
			.isEqualTo(Status.READY);
	}

	@Test
	void aChangedDocumentIsDriftOfEachRoleThatHasThePolicy() {
		Given given = Given.allReady(Lab.OURS).policy("Read", Lab.allowing("sqs:SendMessage"), Lab.OURS);
		for (RoleBlueprint blueprint : Lab.WORKSHOP.roles()) {
			Difference difference = only(compare(given, blueprint));
			assertThat(difference.kind()).isEqualTo(DifferenceKind.POLICY_CHANGED);
			assertThat(difference.path()).isEqualTo("policies/Read/document");
			assertThat(difference.actual()).contains("sqs:SendMessage");
		}
	}

	@Test
	void aDetachedPolicyIsDriftAndSoIsAMissingOne() {
		Given given = Given.allReady(Lab.OURS).role("Reader", Lab.OURS, Lab.arn("Read"));
		assertThat(only(compare(given, Lab.READER)))
			.isEqualTo(new Difference(DifferenceKind.POLICY_DETACHED, "policies/Logs", "Logs", Lab.LOGS_ARN, null));
		Given gone = Given.nothing().role("Reader", Lab.OURS, Lab.LOGS_ARN);
		assertThat(only(compare(gone, Lab.READER)).kind()).isEqualTo(DifferenceKind.POLICY_MISSING);
	}

	@Test
	void aPolicyThatTheBlueprintDoesNotNameIsDriftAttachedOrInline() {
		String admin = "arn:aws:iam::aws:policy/AdministratorAccess";
		Given given = Given.allReady(Lab.OURS)
			.role("Reader", Lab.OURS, Lab.arn("Read"), Lab.LOGS_ARN, admin)
			.inline("Reader", "extra", Lab.allowing("s3:*"));
		RoleState role = compare(given, Lab.READER);
		assertThat(role.status()).isEqualTo(Status.DRIFTED);
		assertThat(role.differences()).extracting(Difference::kind)
			.containsExactly(DifferenceKind.EXTRA_ATTACHED_POLICY, DifferenceKind.INLINE_POLICY);
		assertThat(role.differences()).extracting(Difference::path)
			.containsExactly("attachedPolicies/" + admin, "inlinePolicies/extra");
	}

	@Test
	void boundaryPathAndSessionAreNotesAndNoDrift() {
		Given given = Given.allReady(Lab.OURS).notes("Reader", "/team/", 7200, Lab.arn("Boundary"));
		RoleState role = compare(given, Lab.READER);
		assertThat(role.status()).isEqualTo(Status.READY);
		assertThat(role.differences()).extracting(Difference::kind)
			.containsExactly(DifferenceKind.PERMISSIONS_BOUNDARY, DifferenceKind.PATH, DifferenceKind.MAX_SESSION);
	}

	@Test
	void aNameInOtherLetterCaseIsDrift() {
		RoleState role = compare(Given.allReady(Lab.NOBODYS).stored("Reader", "READER"), Lab.READER);
		assertThat(role.status()).isEqualTo(Status.DRIFTED);
		assertThat(only(role).kind()).isEqualTo(DifferenceKind.OTHER_LETTER_CASE);
	}

	@Test
	void whatCannotBeReadIsUnknownWithTheReason() {
		RoleState role = compare(Given.allReady(Lab.OURS).unreadableRole("Reader"), Lab.READER);
		assertThat(role.status()).isEqualTo(Status.UNKNOWN);
		assertThat(role.error()).isEqualTo(Given.DENIED);
		RoleState policy = compare(Given.allReady(Lab.OURS).unreadablePolicy("Read"), Lab.READER);
		assertThat(policy.status()).isEqualTo(Status.UNKNOWN);
		assertThat(policy.error()).isEqualTo(Given.DENIED);
	}

	private static RoleState compare(Given given, RoleBlueprint role) {
		return RoleComparison.of(Lab.WORKSHOP, given.snapshot(), Map.of()).compare(role);
	}

	private static Difference only(RoleState role) {
		List<Difference> differences = role.differences();
		assertThat(differences).hasSize(1);
		return differences.get(0);
	}

	@Test
	void aPolicyThatAwsDoesNotManageIsMissing() {
		Given gone = Given.allReady(Lab.OURS).role("Reader", Lab.OURS, Lab.arn("Read")).missingPolicy(Lab.LOGS_ARN);
		assertThat(only(compare(gone, Lab.READER)).kind()).isEqualTo(DifferenceKind.AWS_POLICY_MISSING);
		assertThat(compare(gone, Lab.READER).policies().get(1).status()).isEqualTo(Status.MISSING);
	}

	@Test
	void whatIsAttachedExists() {
		assertThat(compare(Given.allReady(Lab.OURS).missingPolicy(Lab.LOGS_ARN), Lab.READER).status())
			.isEqualTo(Status.READY);
	}

}
