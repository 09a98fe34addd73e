package dev.workshoproles.account.sandbox;

import java.util.Collection;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.AttachedPermissionsBoundary;
import software.amazon.awssdk.services.iam.model.CreateRoleRequest;
import software.amazon.awssdk.services.iam.model.CreateRoleResponse;
import software.amazon.awssdk.services.iam.model.DeleteRoleRequest;
import software.amazon.awssdk.services.iam.model.DeleteRoleResponse;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.GetRoleResponse;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.iam.model.ListRolesResponse;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.RoleLastUsed;
import software.amazon.awssdk.services.iam.model.Tag;

import dev.workshoproles.account.sandbox.rules.Arns;
import dev.workshoproles.account.sandbox.rules.Constraints;
import dev.workshoproles.account.sandbox.rules.Documents;
import dev.workshoproles.account.sandbox.rules.IamErrors;
import dev.workshoproles.account.sandbox.rules.TagKeys;
import dev.workshoproles.account.sandbox.store.StoredAccount;
import dev.workshoproles.account.sandbox.store.StoredRole;
import dev.workshoproles.policy.IamLimits;
import dev.workshoproles.policy.PolicyEncoding;
import dev.workshoproles.account.sandbox.rules.Pages;
import dev.workshoproles.account.sandbox.rules.Page;

/** Creates, reads, lists and deletes roles. */
final class SandboxRoles {

	private final StoredAccount account;

	private final Pages pages;

	SandboxRoles(StoredAccount account, Pages pages) {
		this.account = account;
		this.pages = pages;
	}

	/** The response has no session duration, nor tags unless there are some. */
	CreateRoleResponse create(CreateRoleRequest request) {
		String name = Constraints.name("roleName", request.roleName(), IamLimits.MAX_ROLE_NAME);
		String path = Constraints.path("path", request.path());
		Role role = Role.builder()
			.roleName(name)
			.path(path)
			.arn(Arns.role(path, name))
			.roleId(this.account.ids().role())
			.createDate(this.account.now())
			.description(Constraints.description(request.description()))
			.maxSessionDuration(RoleSettings.maxSessionDuration(request.maxSessionDuration()))
			.assumeRolePolicyDocument(trust(request))
			.permissionsBoundary(boundary(request))
			.tags(TagKeys.orNone(TagKeys.IGNORING_CASE.valid(request.tags())))
			.build();
		Constraints.requireUnreserved(path);
		this.account.roles().add(new StoredRole(role));
		return CreateRoleResponse.builder().role(role.toBuilder().maxSessionDuration(null).build()).build();
	}

	GetRoleResponse get(GetRoleRequest request) {
		Role role = this.account.role(request.roleName()).role();
		RoleLastUsed never = RoleLastUsed.builder().build();
		return GetRoleResponse.builder().role(role.toBuilder().roleLastUsed(never).build()).build();
	}

	ListRolesResponse list(ListRolesRequest request) {
		String prefix = Constraints.pathPrefix(request.pathPrefix());
		Stream<Role> matching = this.account.roles()
			.all()
			.map(StoredRole::role)
			.filter((role) -> role.path().startsWith(prefix));
		Page<Role> page = this.pages.of(matching, Role::roleName, request.marker(), request.maxItems());
		return ListRolesResponse.builder()
			.roles(page.items().stream().map(SandboxRoles::listed).toList())
			.isTruncated(page.isTruncated())
			.marker(page.marker())
			.build();
	}

	DeleteRoleResponse delete(DeleteRoleRequest request) {
		StoredRole role = this.account.modifiableRole(request.roleName());
		if (this.account.instanceProfiles().all().anyMatch((profile) -> profile.holds(role.name()))) {
			throw IamErrors.deleteConflict("Cannot delete entity, must remove roles from instance profile first.");
		}
		if (!role.inline().isEmpty()) {
			throw IamErrors.deleteConflict("Cannot delete entity, must delete policies first.");
		}
		if (!role.attached().isEmpty()) {
			throw IamErrors.deleteConflict("Cannot delete entity, must detach all policies first.");
		}
		this.account.roles().remove(role.name());
		return DeleteRoleResponse.builder().build();
	}

	/** The role as listings return it: without tags and permissions boundary. */
	static Role listed(Role role) {
		return role.toBuilder()
			.tags((Collection<Tag>) null)
			.permissionsBoundary((AttachedPermissionsBoundary) null)
			.build();
	}

	private @Nullable AttachedPermissionsBoundary boundary(CreateRoleRequest request) {
		String arn = request.permissionsBoundary();
		return (arn != null) ? RoleSettings.boundary(this.account.policies(), RoleSettings.boundaryArn(arn)) : null;
	}

	private static String trust(CreateRoleRequest request) {
		String document = Documents.trust("assumeRolePolicyDocument", request.assumeRolePolicyDocument());
		return PolicyEncoding.encode(document);
	}

}
