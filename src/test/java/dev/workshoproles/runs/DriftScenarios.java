package dev.workshoproles.runs;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.workshoproles.policy.PolicyEncoding;
import dev.workshoproles.roles.Difference;
import dev.workshoproles.roles.DifferenceKind;
import dev.workshoproles.roles.Ownership;
import dev.workshoproles.roles.RoleState;
import dev.workshoproles.roles.Status;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every kind of drift, made with the plain SDK, and its repair in place.
 */
abstract class DriftScenarios extends ScenarioContract {

	private String roleId;

	@BeforeEach
	void made() {
		apply();
		this.roleId = this.account.role(Scene.ROLE).roleId();
	}

	@Test
	void aChangedTrustPolicy() {
		String before = "{ \"Version\":\"2012-10-17\",\n\"Statement\":[" + "{\"Effect\":\"Allow\",\"Principal\":"
				+ "{\"Service\":\"ec2.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}";
		iam().updateAssumeRolePolicy((update) -> update.roleName(Scene.ROLE).policyDocument(before));
		String stored = PolicyEncoding.decode(this.account.role(Scene.ROLE).assumeRolePolicyDocument());
		Run run = repaired(DifferenceKind.TRUST_POLICY_CHANGED, "UpdateAssumeRolePolicy");
		assertThat(run.kept()).extracting(KeptDocument::document).containsExactly(stored);
	}

	@Test
	void aDetachedPolicy() {
		Scene.detach(iam(), this.account.arn("Lambda-Read-SQS"));
		repaired(DifferenceKind.POLICY_DETACHED, "AttachRolePolicy");
	}

	@Test
	void aChangedDocument() {
		String arn = this.account.arn("Lambda-Read-SQS");
		iam().createPolicyVersion((version) -> version.policyArn(arn)
			.policyDocument(Scene.document("sqs:SendMessage"))
			.setAsDefault(true));
		Run run = repaired(DifferenceKind.POLICY_CHANGED, "CreatePolicyVersion");
		assertThat(run.kept()).extracting(KeptDocument::document).containsExactly(Scene.document("sqs:SendMessage"));
		assertThat(iam().listPolicyVersions((list) -> list.policyArn(arn)).versions()).hasSize(3);
	}

	@Test
	void aSixthVersion() {
		String arn = this.account.arn("Lambda-Read-SQS");
		Scene.changeDocument(iam(), arn, 4);
		Run run = repaired(DifferenceKind.POLICY_CHANGED, "DeletePolicyVersion", "CreatePolicyVersion");
		assertThat(run.kept()).hasSize(2);
		assertThat(iam().listPolicyVersions((list) -> list.policyArn(arn)).versions()).hasSize(5)
			.noneMatch((version) -> version.versionId().equals("v1"));
	}

	@Test
	void anExtraPolicy() {
		Scene.attach(iam());
		repaired(DifferenceKind.EXTRA_ATTACHED_POLICY, "DetachRolePolicy");
	}

	@Test
	void anInlinePolicy() {
		Scene.inline(iam());
		Run run = repaired(DifferenceKind.INLINE_POLICY, "DeleteRolePolicy");
		assertThat(run.kept()).extracting(KeptDocument::document).containsExactly(Scene.document("s3:ListBucket"));
	}

	@Test
	void aBoundaryIsANoteAndStays() {
		iam().createPolicy((policy) -> policy.policyName("Boundary").policyDocument(Scene.document("*")));
		iam().putRolePermissionsBoundary(
				(put) -> put.roleName(Scene.ROLE).permissionsBoundary(this.account.arn("Boundary")));
		RoleState role = this.console.roles.status(Scene.ROLE);
		assertThat(role.status()).isEqualTo(Status.READY);
		assertThat(role.differences()).extracting(Difference::kind)
			.containsExactly(DifferenceKind.PERMISSIONS_BOUNDARY);
		assertThat(apply().steps()).isEmpty();
		remove();
		assertThat(this.account.policyNames()).containsExactly("Boundary");
	}

	@Test
	void allAtOnceIsSeenAndRemovedTooWithEverythingKept() {
		Scene.changeTrust(iam());
		Scene.attach(iam());
		Scene.inline(iam());
		Scene.changeDocument(iam(), this.account.arn("Lambda-Read-SQS"), 4);
		iam().createInstanceProfile((profile) -> profile.instanceProfileName("profile"));
		iam().addRoleToInstanceProfile((add) -> add.instanceProfileName("profile").roleName(Scene.ROLE));
		Run run = remove();
		assertThat(this.account.roleNames()).isEmpty();
		assertThat(this.account.policies()).isEmpty();
		assertThat(run.kept()).extracting(KeptDocument::document)
			.contains(Scene.document("s3:ListBucket"), Scene.document("sqs:Action1"), Scene.document("sqs:Action4"));
	}

	private Run repaired(DifferenceKind kind, String... operations) {
		RoleState drifted = this.console.roles.status(Scene.ROLE);
		assertThat(drifted.status()).isEqualTo(Status.DRIFTED);
		assertThat(drifted.differences()).extracting(Difference::kind).containsExactly(kind);
		Run run = apply();
		assertThat(operations(run)).containsExactlyElementsOf(List.of(operations));
		assertAllReady(Ownership.CONSOLE);
		assertThat(this.account.role(Scene.ROLE).roleId()).as("repaired in place").isEqualTo(this.roleId);
		return run;
	}

}
