package dev.workshoproles.account.sandbox;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.CreateServiceLinkedRoleRequest;
import software.amazon.awssdk.services.iam.model.CreateServiceLinkedRoleResponse;
import software.amazon.awssdk.services.iam.model.DeleteServiceLinkedRoleRequest;
import software.amazon.awssdk.services.iam.model.DeleteServiceLinkedRoleResponse;
import software.amazon.awssdk.services.iam.model.DeletionTaskStatusType;
import software.amazon.awssdk.services.iam.model.GetServiceLinkedRoleDeletionStatusRequest;
import software.amazon.awssdk.services.iam.model.GetServiceLinkedRoleDeletionStatusResponse;
import software.amazon.awssdk.services.iam.model.Role;

import dev.workshoproles.account.sandbox.rules.Arns;
import dev.workshoproles.account.sandbox.rules.Constraints;
import dev.workshoproles.account.sandbox.rules.IamErrors;
import dev.workshoproles.account.sandbox.store.LinkedService;
import dev.workshoproles.account.sandbox.store.StoredAccount;
import dev.workshoproles.account.sandbox.store.StoredRole;
import dev.workshoproles.policy.IamLimits;
import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.policy.PolicyEncoding;

/**
 * Creates and deletes the roles that are linked to an AWS service, and that nobody else
 * may change. There are no services in the sandbox, so none of its roles is in use, and a
 * deletion is done at once.
 */
final class SandboxServiceLinkedRoles {

	private final StoredAccount account;

	private final Set<String> deletions = new HashSet<>();

	SandboxServiceLinkedRoles(StoredAccount account) {
		this.account = account;
	}

	CreateServiceLinkedRoleResponse create(CreateServiceLinkedRoleRequest request) {
		String principal = Constraints.name("aWSServiceName", request.awsServiceName(), IamLimits.MAX_SERVICE_NAME);
		String suffix = suffix(request.customSuffix());
		String description = Constraints.description(request.description());
		LinkedService service = LinkedService.find(principal)
			.orElseThrow(() -> IamErrors
				.accessDenied("Cannot find Service Linked Role template for %s".formatted(principal)));
		if (suffix != null && !service.takesSuffix()) {
			throw IamErrors.invalidInput("Custom suffix is not allowed for %s".formatted(principal));
		}
		String name = (suffix != null) ? service.roleName() + "_" + suffix : service.roleName();
		if (this.account.roles().has(Constraints.name("roleName", name, IamLimits.MAX_ROLE_NAME))) {
			throw IamErrors
				.invalidInput("Service role name %s has been taken in this account, please try a different suffix."
					.formatted(name));
		}
		Role role = Role.builder()
			.roleName(name)
			.path(service.path())
			.arn(Arns.role(service.path(), name))
			.roleId(this.account.ids().role())
			.createDate(this.account.now())
			.description(description)
			.assumeRolePolicyDocument(PolicyEncoding.encode(PolicyDocument.trusting(principal).json()))
			.build();
		StoredRole stored = new StoredRole(
				role.toBuilder().maxSessionDuration(IamLimits.DEFAULT_SESSION_SECONDS).build());
		this.account.roles().addBeyondQuota(stored.withAttached(service.policyArn()));
		return CreateServiceLinkedRoleResponse.builder().role(role).build();
	}

	DeleteServiceLinkedRoleResponse delete(DeleteServiceLinkedRoleRequest request) {
		StoredRole role = this.account.role(request.roleName());
		if (!role.isServiceLinked()) {
			throw IamErrors
				.noSuchEntity("The service linked role with name %s cannot be found.".formatted(role.name()));
		}
		this.account.roles().remove(role.name());
		String task = "task" + role.role().path() + role.name() + "/" + UUID.randomUUID();
		this.deletions.add(task);
		return DeleteServiceLinkedRoleResponse.builder().deletionTaskId(task).build();
	}

	GetServiceLinkedRoleDeletionStatusResponse deletionStatus(GetServiceLinkedRoleDeletionStatusRequest request) {
		String task = Constraints.length("deletionTaskId", request.deletionTaskId(), 1, IamLimits.MAX_DELETION_TASK);
		if (!this.deletions.contains(task)) {
			throw IamErrors.noSuchEntity("The deletion task %s cannot be found.".formatted(task));
		}
		return GetServiceLinkedRoleDeletionStatusResponse.builder().status(DeletionTaskStatusType.SUCCEEDED).build();
	}

	private static @Nullable String suffix(@Nullable String suffix) {
		return (suffix != null) ? Constraints.name("customSuffix", suffix, IamLimits.MAX_CUSTOM_SUFFIX) : null;
	}

}
