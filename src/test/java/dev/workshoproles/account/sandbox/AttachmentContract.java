package dev.workshoproles.account.sandbox;

import java.util.List;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.EntityType;
import software.amazon.awssdk.services.iam.model.ListEntitiesForPolicyResponse;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyUsageType;
import software.amazon.awssdk.services.iam.model.PolicyUser;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.User;

import static org.assertj.core.api.Assertions.assertThat;

interface AttachmentContract extends IamContract {

	@Test
	default void attachingTwiceIsAttachingOnce() {
		String role = createRole(unique("Role")).roleName();
		Policy policy = createPolicy(unique("Policy"));
		attach(role, policy.arn());
		attach(role, policy.arn());
		assertThat(attached(role)).singleElement().satisfies((attached) -> {
			assertThat(attached.policyArn()).isEqualTo(policy.arn());
			assertThat(attached.policyName()).isEqualTo(policy.policyName());
		});
	}

	@Test
	default void anAwsPolicyIsAttachedByItsArn() {
		String role = createRole(unique("Role")).roleName();
		attach(role, API_GATEWAY_LOGS);
		assertThat(attached(role)).singleElement().satisfies((attached) -> {
			assertThat(attached.policyArn()).isEqualTo(API_GATEWAY_LOGS);
			assertThat(attached.policyName()).isEqualTo("AmazonAPIGatewayPushToCloudWatchLogs");
		});
		assertThat(iam().listAttachedRolePolicies((list) -> list.roleName(role).pathPrefix("/service-role/"))
			.attachedPolicies()).hasSize(1);
		assertThat(iam().listAttachedRolePolicies((list) -> list.roleName(role).pathPrefix("/workshop/"))
			.attachedPolicies()).isEmpty();
	}

	@Test
	default void onlyWhatIsThereIsAttached() {
		String role = createRole(unique("Role")).roleName();
		String policy = createPolicy(unique("Policy")).arn();
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> attach(role, policy + "-not"));
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> attach(unique("Nowhere"), policy));
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> attached(unique("Nowhere")));
	}

	@Test
	default void whatIsNotAttachedIsNotDetached() {
		String role = createRole(unique("Role")).roleName();
		String policy = createPolicy(unique("Policy")).arn();
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> detach(role, policy));
		attach(role, policy);
		detach(role, policy);
		assertThat(attached(role)).isEmpty();
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> detach(role, policy));
	}

	@Test
	default void aRoleHasTenPoliciesAtMost() {
		String role = createRole(unique("Role")).roleName();
		for (int number = 1; number <= 10; number++) {
			attach(role, createPolicy(unique("Policy" + number)).arn());
		}
		attach(role, attached(role).get(0).policyArn());
		String eleventh = createPolicy(unique("Policy")).arn();
		isRefused(() -> attach(role, eleventh), Refusal.LIMIT_EXCEEDED, Laxity.KNOWS_NO_QUOTAS);
	}

	@Test
	default void aPolicyCountsAndNamesWhoUsesIt() {
		Role role = createRole(unique("Role"));
		String policy = createPolicy(unique("Policy")).arn();
		User user = iam().createUser((create) -> create.userName(unique("User"))).user();
		attach(role.roleName(), policy);
		iam().attachUserPolicy((attach) -> attach.userName(user.userName()).policyArn(policy));
		assertThat(iam().getPolicy((get) -> get.policyArn(policy)).policy().attachmentCount()).isEqualTo(2);
		ListEntitiesForPolicyResponse entities = iam().listEntitiesForPolicy((list) -> list.policyArn(policy));
		assertThat(entities.policyRoles()).singleElement().satisfies((attached) -> {
			assertThat(attached.roleName()).isEqualTo(role.roleName());
			assertThat(attached.roleId()).isEqualTo(role.roleId());
		});
		assertThat(entities.policyUsers()).extracting(PolicyUser::userName).containsExactly(user.userName());
		assertThat(entities.policyGroups()).isEmpty();
	}

	@Test
	default void whoUsesAPolicyIsFiltered() {
		String role = createRole(unique("Role")).roleName();
		String policy = createPolicy(unique("Policy")).arn();
		String user = iam().createUser((create) -> create.userName(unique("User"))).user().userName();
		attach(role, policy);
		iam().attachUserPolicy((attach) -> attach.userName(user).policyArn(policy));
		ListEntitiesForPolicyResponse users = iam()
			.listEntitiesForPolicy((list) -> list.policyArn(policy).entityFilter(EntityType.USER));
		assertThat(users.policyUsers()).hasSize(1);
		assertThat(users.policyRoles()).isEmpty();
		ListEntitiesForPolicyResponse elsewhere = iam()
			.listEntitiesForPolicy((list) -> list.policyArn(policy).pathPrefix("/elsewhere/"));
		assertThat(elsewhere.policyRoles()).isEmpty();
	}

	@Test
	default void aBoundaryIsAUseOfItsOwn() {
		String role = createRole(unique("Role")).roleName();
		String policy = createPolicy(unique("Boundary")).arn();
		iam().putRolePermissionsBoundary((put) -> put.roleName(role).permissionsBoundary(policy));
		Policy bounding = iam().getPolicy((get) -> get.policyArn(policy)).policy();
		assertThat(bounding.attachmentCount()).isZero();
		int users = iam()
			.listEntitiesForPolicy(
					(list) -> list.policyArn(policy).policyUsageFilter(PolicyUsageType.PERMISSIONS_BOUNDARY))
			.policyRoles()
			.size();
		if (is(Laxity.DOES_NOT_FOLLOW_BOUNDARIES)) {
			assertThat(bounding.permissionsBoundaryUsageCount()).isNull();
			assertThat(users).isZero();
		}
		else {
			assertThat(bounding.permissionsBoundaryUsageCount()).isEqualTo(1);
			assertThat(users).isEqualTo(1);
		}
	}

	@Test
	default void aUserIsDeletedOnlyOnceItsPoliciesAreDetached() {
		String user = iam().createUser((create) -> create.userName(unique("User"))).user().userName();
		String policy = createPolicy(unique("Policy")).arn();
		Refusal.ENTITY_ALREADY_EXISTS.isAnswerTo(() -> iam().createUser((create) -> create.userName(user)));
		iam().attachUserPolicy((attach) -> attach.userName(user).policyArn(policy));
		Refusal.DELETE_CONFLICT.isAnswerTo(() -> iam().deleteUser((delete) -> delete.userName(user)));
		iam().detachUserPolicy((detach) -> detach.userName(user).policyArn(policy));
		Refusal.NO_SUCH_ENTITY
			.isAnswerTo(() -> iam().detachUserPolicy((detach) -> detach.userName(user).policyArn(policy)));
		iam().deleteUser((delete) -> delete.userName(user));
		Refusal.NO_SUCH_ENTITY.isAnswerTo(() -> iam().deleteUser((delete) -> delete.userName(user)));
	}

	private void attach(String role, String policyArn) {
		iam().attachRolePolicy((attach) -> attach.roleName(role).policyArn(policyArn));
	}

	private void detach(String role, String policyArn) {
		iam().detachRolePolicy((detach) -> detach.roleName(role).policyArn(policyArn));
	}

	private List<AttachedPolicy> attached(String role) {
		return iam().listAttachedRolePolicies((list) -> list.roleName(role)).attachedPolicies();
	}

}
