package dev.workshoproles.account.sandbox;

import java.util.List;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.ListEntitiesForPolicyResponse;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyVersion;

import static org.assertj.core.api.Assertions.assertThat;

interface PagingContract extends IamContract {

	@Test
	default void rolesComeInPages() {
		String path = "/" + unique("paged") + "/";
		for (int number = 1; number <= 3; number++) {
			String name = unique("Role" + number);
			iam().createRole((role) -> role.roleName(name).path(path).assumeRolePolicyDocument(LAMBDA_TRUST));
		}
		ListRolesResponse first = iam().listRoles((roles) -> roles.pathPrefix(path).maxItems(2));
		if (is(Laxity.DOES_NOT_PAGE_ROLES)) {
			assertThat(first.roles()).hasSize(3);
			assertThat(first.isTruncated()).isFalse();
			return;
		}
		assertThat(first.roles()).hasSize(2);
		assertThat(first.isTruncated()).isTrue();
		ListRolesResponse second = iam()
			.listRoles((roles) -> roles.pathPrefix(path).maxItems(2).marker(first.marker()));
		assertThat(second.roles()).hasSize(1).doesNotContainAnyElementsOf(first.roles());
		assertThat(second.isTruncated()).isFalse();
		assertThat(second.marker()).isNull();
	}

	@Test
	default void policiesComeInPages() {
		String path = "/" + unique("paged") + "/";
		for (int number = 1; number <= 3; number++) {
			String name = unique("Policy" + number);
			iam().createPolicy((policy) -> policy.policyName(name).path(path).policyDocument(READ_QUEUE));
		}
		assertThat(iam().listPolicies((policies) -> policies.pathPrefix(path).maxItems(2)).policies()).hasSize(2);
		assertThat(iam().listPoliciesPaginator((policies) -> policies.pathPrefix(path).maxItems(2)).policies())
			.extracting(Policy::policyName)
			.doesNotHaveDuplicates()
			.hasSize(3);
	}

	@Test
	default void whatHangsOnARoleComesInPages() {
		String role = createRole(unique("Role")).roleName();
		for (String name : List.of("One", "Two", "Three")) {
			String policy = createPolicy(unique(name)).arn();
			iam().attachRolePolicy((attach) -> attach.roleName(role).policyArn(policy));
			iam().tagRole((tag) -> tag.roleName(role).tags(IamContract.tag(name, "")));
		}
		assertThat(iam().listAttachedRolePolicies((list) -> list.roleName(role).maxItems(2)).attachedPolicies())
			.hasSize(2);
		assertThat(
				iam().listAttachedRolePoliciesPaginator((list) -> list.roleName(role).maxItems(2)).attachedPolicies())
			.hasSize(3)
			.doesNotHaveDuplicates();
		assertThat(iam().listRoleTags((list) -> list.roleName(role).maxItems(2)).tags()).hasSize(2);
		assertThat(iam().listRoleTagsPaginator((list) -> list.roleName(role).maxItems(2)).tags()).hasSize(3)
			.doesNotHaveDuplicates();
	}

	@Test
	default void inlinePoliciesComeInPages() {
		String role = createRole(unique("Role")).roleName();
		for (String name : List.of("One", "Two", "Three")) {
			iam().putRolePolicy((put) -> put.roleName(role).policyName(name).policyDocument(READ_QUEUE));
		}
		assertThat(iam().listRolePolicies((list) -> list.roleName(role).maxItems(2)).policyNames())
			.hasSize(is(Laxity.DOES_NOT_PAGE_ROLES) ? 3 : 2);
		assertThat(iam().listRolePoliciesPaginator((list) -> list.roleName(role).maxItems(2)).policyNames())
			.containsExactlyInAnyOrder("One", "Two", "Three");
	}

	@Test
	default void instanceProfilesComeInPages() {
		String path = "/" + unique("paged") + "/";
		String role = createRole(unique("Role")).roleName();
		for (String name : List.of("One", "Two", "Three")) {
			String profile = unique(name);
			iam().createInstanceProfile((create) -> create.instanceProfileName(profile).path(path));
			iam().addRoleToInstanceProfile((add) -> add.instanceProfileName(profile).roleName(role));
		}
		int first = is(Laxity.LISTS_ALL_INSTANCE_PROFILES) ? 3 : 2;
		assertThat(iam().listInstanceProfiles((list) -> list.pathPrefix(path).maxItems(2)).instanceProfiles())
			.hasSize(first);
		assertThat(iam().listInstanceProfilesPaginator((list) -> list.pathPrefix(path).maxItems(2)).instanceProfiles())
			.hasSize(3)
			.doesNotHaveDuplicates();
		assertThat(iam().listInstanceProfilesForRole((list) -> list.roleName(role).maxItems(2)).instanceProfiles())
			.hasSize(first);
		assertThat(iam().listInstanceProfilesForRolePaginator((list) -> list.roleName(role).maxItems(2))
			.instanceProfiles()).hasSize(3).doesNotHaveDuplicates();
	}

	@Test
	default void theTagsOfAnInstanceProfileComeInPages() {
		String profile = unique("Profile");
		iam().createInstanceProfile((create) -> create.instanceProfileName(profile)
			.tags(IamContract.tag("One", ""), IamContract.tag("Two", ""), IamContract.tag("Three", "")));
		assertThat(iam().listInstanceProfileTags((list) -> list.instanceProfileName(profile).maxItems(2)).tags())
			.hasSize(is(Laxity.LISTS_ALL_INSTANCE_PROFILES) ? 3 : 2);
		assertThat(
				iam().listInstanceProfileTagsPaginator((list) -> list.instanceProfileName(profile).maxItems(2)).tags())
			.hasSize(3)
			.doesNotHaveDuplicates();
	}

	@Test
	default void whatHangsOnAPolicyComesInPages() {
		String policy = createPolicy(unique("Policy")).arn();
		for (String name : List.of("One", "Two", "Three")) {
			iam().tagPolicy((tag) -> tag.policyArn(policy).tags(IamContract.tag(name, "")));
			iam().createPolicyVersion((version) -> version.policyArn(policy).policyDocument(PUBLISH));
		}
		assertThat(iam().listPolicyTags((list) -> list.policyArn(policy).maxItems(2)).tags()).hasSize(2);
		assertThat(iam().listPolicyTagsPaginator((list) -> list.policyArn(policy).maxItems(2)).tags()).hasSize(3)
			.doesNotHaveDuplicates();
		assertThat(iam().listPolicyVersions((list) -> list.policyArn(policy).maxItems(2)).versions())
			.hasSize(is(Laxity.LISTS_VERSIONS_ITS_OWN_WAY) ? 4 : 2);
		assertThat(iam().listPolicyVersionsPaginator((list) -> list.policyArn(policy).maxItems(2)).versions())
			.extracting(PolicyVersion::versionId)
			.containsExactlyInAnyOrder("v4", "v3", "v2", "v1");
	}

	@Test
	default void whoUsesAPolicyComesInPages() {
		String policy = createPolicy(unique("Policy")).arn();
		for (String name : List.of("One", "Two", "Three")) {
			String role = createRole(unique(name)).roleName();
			iam().attachRolePolicy((attach) -> attach.roleName(role).policyArn(policy));
		}
		ListEntitiesForPolicyResponse first = iam().listEntitiesForPolicy((list) -> list.policyArn(policy).maxItems(2));
		if (is(Laxity.LOSES_ENTITIES_IN_PAGES)) {
			assertThat(first.policyRoles()).hasSizeLessThan(3);
			assertThat(first.isTruncated()).isFalse();
			return;
		}
		assertThat(first.policyRoles()).hasSize(2);
		assertThat(first.isTruncated()).isTrue();
		assertThat(iam().listEntitiesForPolicyPaginator((list) -> list.policyArn(policy).maxItems(2)).policyRoles())
			.hasSize(3)
			.doesNotHaveDuplicates();
	}

	@Test
	default void aPageHasBetweenOneAndAThousandItems() {
		isRefused(() -> iam().listRoles((roles) -> roles.maxItems(0)), Refusal.VALIDATION_ERROR,
				Laxity.DOES_NOT_PAGE_ROLES);
		isRefused(() -> iam().listRoles((roles) -> roles.maxItems(1001)), Refusal.VALIDATION_ERROR,
				Laxity.DOES_NOT_PAGE_ROLES);
	}

	@Test
	default void aMarkerIsNotMadeUp() {
		isRefused(() -> iam().listRoles((roles) -> roles.marker("*")), Refusal.VALIDATION_ERROR,
				Laxity.DOES_NOT_PAGE_ROLES);
	}

}
