package dev.workshoproles.target;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.roles.compare.DifferenceKind;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.runs.journal.KeptDocument;
import dev.workshoproles.runs.journal.Run;

import static org.assertj.core.api.Assertions.assertThat;

/** Every kind of drift, made by hand, and its repair in place. */
interface RepairScenarios extends Scenario {

	@Test
	default void aChangedTrustPolicy() {
		applied();
		hand().changeTrust(READER);
		Run run = isRepaired(READER, DifferenceKind.TRUST_POLICY_CHANGED);
		assertThat(steps(run)).containsExactly("UpdateAssumeRolePolicy/" + READER);
		assertThat(kept(run)).containsExactly(PolicyDocument.trusting("ec2.amazonaws.com").json());
	}

	@Test
	default void aDetachedPolicy() {
		applied();
		hand().detach(READER, readSqs());
		Run run = isRepaired(READER, DifferenceKind.POLICY_DETACHED);
		assertThat(steps(run)).containsExactly("AttachRolePolicy/" + READER + "/" + readSqs());
		assertThat(run.kept()).isEmpty();
	}

	@Test
	default void aDeletedPolicy() {
		applied();
		hand().detach(READER, readSqs());
		hand().iam().deletePolicy((delete) -> delete.policyArn(readSqs()));
		isRepaired(READER, DifferenceKind.POLICY_MISSING);
		assertThat(hand().document(readSqs())).isEqualTo(Scenario.document(console().workshop(), READ_SQS));
	}

	@Test
	default void aChangedDocument() {
		applied();
		hand().changeDocument(readSqs());
		Run run = isRepaired(READER, DifferenceKind.POLICY_CHANGED);
		assertThat(steps(run)).containsExactly("CreatePolicyVersion/" + READ_SQS);
		assertThat(kept(run)).as("byte for byte").containsExactly(ByHand.OTHER_DOCUMENT);
		assertThat(hand().versionIds(readSqs())).containsExactlyInAnyOrder("v1", "v2", "v3");
		assertThat(hand().document(readSqs())).isEqualTo(Scenario.document(console().workshop(), READ_SQS));
	}

	@Test
	default void aSixthVersion() {
		applied();
		hand().fillVersions(readSqs());
		Run run = isRepaired(READER, DifferenceKind.POLICY_CHANGED);
		assertThat(steps(run)).containsExactly("DeletePolicyVersion/" + READ_SQS + "/v1",
				"CreatePolicyVersion/" + READ_SQS);
		assertThat(kept(run)).containsExactlyInAnyOrder(Scenario.document(console().workshop(), READ_SQS),
				ByHand.OTHER_DOCUMENT);
		assertThat(hand().versionIds(readSqs())).containsExactlyInAnyOrder("v2", "v3", "v4", "v5", "v6");
	}

	@Test
	default void anExtraPolicy() {
		applied();
		hand().attach(READER, ByHand.EXTRA);
		Run run = isRepaired(READER, DifferenceKind.EXTRA_ATTACHED_POLICY);
		assertThat(steps(run)).containsExactly("DetachRolePolicy/" + READER + "/" + ByHand.EXTRA);
		assertThat(hand().attachedTo(READER)).hasSize(2).doesNotContain(ByHand.EXTRA);
	}

	@Test
	default void anExtraPolicyOfSomebodyIsDetachedAndNotDeleted() {
		applied();
		String own = hand().createPolicy("Own", "/own/", ByHand.OTHER_DOCUMENT);
		hand().attach(READER, own);
		isRepaired(READER, DifferenceKind.EXTRA_ATTACHED_POLICY);
		assertThat(hand().document(own)).isEqualTo(ByHand.OTHER_DOCUMENT);
	}

	@Test
	default void anInlinePolicy() {
		applied();
		hand().addInline(READER, "own");
		Run run = isRepaired(READER, DifferenceKind.INLINE_POLICY);
		assertThat(steps(run)).containsExactly("DeleteRolePolicy/" + READER + "/own");
		assertThat(kept(run)).as("byte for byte").containsExactly(ByHand.OTHER_DOCUMENT);
	}

	@Test
	default void aPermissionsBoundaryIsANote() {
		applied();
		String boundary = "arn:aws:iam::aws:policy/AdministratorAccess";
		hand().iam().putRolePermissionsBoundary((put) -> put.roleName(READER).permissionsBoundary(boundary));
		isNoted(DifferenceKind.PERMISSIONS_BOUNDARY);
		assertThat(hand().role(READER).permissionsBoundary().permissionsBoundaryArn()).isEqualTo(boundary);
	}

	@Test
	default void aLongerSessionIsANote() {
		applied();
		hand().iam().updateRole((update) -> update.roleName(READER).maxSessionDuration(7200));
		isNoted(DifferenceKind.MAX_SESSION);
		assertThat(hand().role(READER).maxSessionDuration()).isEqualTo(7200);
	}

	@Test
	default void aPathIsANote() {
		hand().iam()
			.createRole((role) -> role.roleName(READER)
				.path("/lab/")
				.assumeRolePolicyDocument(PolicyDocument.trusting("lambda.amazonaws.com").json()));
		succeeded(console().adopt());
		isNoted(DifferenceKind.PATH);
		assertThat(state(READER).arn()).endsWith(":role/lab/" + READER);
	}

	@Test
	default void theSameMeaningInOtherWordsIsNoDrift() {
		applied();
		hand().iam().createPolicyVersion((version) -> version.policyArn(readSqs()).setAsDefault(true).policyDocument("""
				{"Statement": {"Resource": ["*"], "Effect": "Allow",
				  "Action": ["SQS:changeMessageVisibility", "sqs:GetQueueAttributes", "sqs:ReceiveMessage",
				             "sqs:DeleteMessage"]},
				 "Version": "2012-10-17"}"""));
		hand().iam().updateAssumeRolePolicy((update) -> update.roleName(READER).policyDocument("""
				{"Version": "2012-10-17", "Statement": [{"Sid": "", "Effect": "Allow",
				  "Principal": {"Service": ["lambda.amazonaws.com"]}, "Action": ["sts:AssumeRole"]}]}"""));
		allAreReady();
		assertThat(applied().steps()).isEmpty();
	}

	@Test
	default void everythingAtOnce() {
		applied();
		String id = hand().role(READER).roleId();
		hand().changeTrust(READER);
		hand().attach(READER, ByHand.EXTRA);
		hand().addInline(READER, "own");
		hand().detach(READER, hand().policyArn("Lambda-Write-DynamoDB"));
		hand().fillVersions(readSqs());
		assertThat(differences(READER)).containsExactlyInAnyOrder(DifferenceKind.TRUST_POLICY_CHANGED,
				DifferenceKind.EXTRA_ATTACHED_POLICY, DifferenceKind.INLINE_POLICY, DifferenceKind.POLICY_DETACHED,
				DifferenceKind.POLICY_CHANGED);
		assertThat(kept(applied())).hasSize(4);
		allAreReady();
		assertThat(hand().role(READER).roleId()).isEqualTo(id);
		assertThat(applied().steps()).isEmpty();
	}

	private Run isRepaired(String role, DifferenceKind difference) {
		String id = hand().role(role).roleId();
		assertThat(state(role).status()).isEqualTo(Status.DRIFTED);
		assertThat(differences(role)).containsExactly(difference);
		assertThat(console().roles().status().count(Status.READY)).isEqualTo(2);
		Run run = applied();
		allAreReady();
		assertThat(hand().role(role).roleId()).as("the role's identity").isEqualTo(id);
		return run;
	}

	private void isNoted(DifferenceKind note) {
		assertThat(differences(READER)).containsExactly(note);
		allAreReady();
		assertThat(applied().steps()).isEmpty();
	}

	private static List<String> steps(Run run) {
		return run.steps().stream().map((step) -> step.step().id()).toList();
	}

	private static List<String> kept(Run run) {
		return run.kept().stream().map(KeptDocument::document).toList();
	}

}
