package dev.workshoproles.account.sandbox;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.EntityType;
import software.amazon.awssdk.services.iam.model.ListEntitiesForPolicyRequest;
import software.amazon.awssdk.services.iam.model.ListEntitiesForPolicyResponse;
import software.amazon.awssdk.services.iam.model.PolicyRole;
import software.amazon.awssdk.services.iam.model.PolicyUsageType;
import software.amazon.awssdk.services.iam.model.PolicyUser;

import dev.workshoproles.account.sandbox.rules.Arns;
import dev.workshoproles.account.sandbox.rules.Constraints;
import dev.workshoproles.account.sandbox.store.StoredAccount;
import dev.workshoproles.account.sandbox.store.StoredRole;
import dev.workshoproles.account.sandbox.store.StoredUser;
import dev.workshoproles.account.sandbox.rules.Pages;
import dev.workshoproles.account.sandbox.rules.Page;

/**
 * The entities of a policy: the roles and users that it is attached to or is the
 * permissions boundary of.
 */
final class SandboxPolicyEntities {

	private final StoredAccount account;

	private final Pages pages;

	SandboxPolicyEntities(StoredAccount account, Pages pages) {
		this.account = account;
		this.pages = pages;
	}

	ListEntitiesForPolicyResponse list(ListEntitiesForPolicyRequest request) {
		String arn = this.account.policies().get(Arns.requirePolicyArn("policyArn", request.policyArn())).arn();
		Constraints.known("entityFilter", request.entityFilter(), List.copyOf(EntityType.knownValues()));
		PolicyFilter.requireKnownUsage(request.policyUsageFilter());
		String prefix = Constraints.path("pathPrefix", request.pathPrefix());
		Stream<PolicyEntity> matching = Stream.concat(roles(arn, request.policyUsageFilter()), users(arn, request))
			.filter((entity) -> request.entityFilter() == null || entity.type() == request.entityFilter())
			.filter((entity) -> entity.path().startsWith(prefix));
		Page<PolicyEntity> page = this.pages.of(matching, PolicyEntity::key, request.marker(), request.maxItems());
		return ListEntitiesForPolicyResponse.builder()
			.policyRoles(page.items().stream().filter(PolicyEntity::isRole).map(PolicyEntity::asRole).toList())
			.policyUsers(page.items().stream().filter(PolicyEntity::isUser).map(PolicyEntity::asUser).toList())
			.policyGroups(List.of())
			.isTruncated(page.isTruncated())
			.marker(page.marker())
			.build();
	}

	private Stream<PolicyEntity> roles(String arn, @Nullable PolicyUsageType usage) {
		return this.account.roles()
			.all()
			.filter((role) -> (usage != PolicyUsageType.PERMISSIONS_BOUNDARY && role.attached().contains(arn))
					|| (usage != PolicyUsageType.PERMISSIONS_POLICY && role.isBoundedBy(arn)))
			.map(StoredRole::role)
			.map((role) -> new PolicyEntity(EntityType.ROLE, role.path(), role.roleName(), role.roleId()));
	}

	private Stream<PolicyEntity> users(String arn, ListEntitiesForPolicyRequest request) {
		if (request.policyUsageFilter() == PolicyUsageType.PERMISSIONS_BOUNDARY) {
			return Stream.empty();
		}
		return this.account.users()
			.all()
			.filter((user) -> user.attached().contains(arn))
			.map(StoredUser::user)
			.map((user) -> new PolicyEntity(EntityType.USER, user.path(), user.userName(), user.userId()));
	}

	private record PolicyEntity(EntityType type, String path, String name, String id) {

		/** The sort key: roles and users share one listing. */
		String key() {
			return this.type + "/" + this.name;
		}

		boolean isRole() {
			return this.type == EntityType.ROLE;
		}

		boolean isUser() {
			return this.type == EntityType.USER;
		}

		PolicyRole asRole() {
			return PolicyRole.builder().roleName(this.name).roleId(this.id).build();
		}

		PolicyUser asUser() {
			return PolicyUser.builder().userName(this.name).userId(this.id).build();
		}

	}

}
