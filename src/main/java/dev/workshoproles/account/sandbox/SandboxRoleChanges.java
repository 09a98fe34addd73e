package dev.workshoproles.account.sandbox;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.AttachedPermissionsBoundary;
import software.amazon.awssdk.services.iam.model.DeleteRolePermissionsBoundaryRequest;
import software.amazon.awssdk.services.iam.model.DeleteRolePermissionsBoundaryResponse;
import software.amazon.awssdk.services.iam.model.PutRolePermissionsBoundaryRequest;
import software.amazon.awssdk.services.iam.model.PutRolePermissionsBoundaryResponse;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.UpdateAssumeRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.UpdateAssumeRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.UpdateRoleRequest;
import software.amazon.awssdk.services.iam.model.UpdateRoleResponse;

import dev.workshoproles.account.sandbox.rules.Constraints;
import dev.workshoproles.account.sandbox.rules.Documents;
import dev.workshoproles.account.sandbox.rules.IamErrors;
import dev.workshoproles.account.sandbox.store.StoredAccount;
import dev.workshoproles.account.sandbox.store.StoredRole;
import dev.workshoproles.policy.PolicyEncoding;

/** Changes a role in place: description, session duration, trust policy, boundary. */
final class SandboxRoleChanges {

	private final StoredAccount account;

	SandboxRoleChanges(StoredAccount account) {
		this.account = account;
	}

	/**
	 * An omitted description stays; an omitted session duration is reset to the default,
	 * as IAM's reference says. Of a service-linked role only the description can be
	 * changed.
	 */
	UpdateRoleResponse update(UpdateRoleRequest request) {
		int session = RoleSettings.maxSessionDuration(request.maxSessionDuration());
		String description = Constraints.description(request.description());
		StoredRole stored = (request.maxSessionDuration() != null) ? this.account.modifiableRole(request.roleName())
				: this.account.role(request.roleName());
		Role.Builder changed = stored.role().toBuilder().maxSessionDuration(session);
		if (description != null) {
			changed.description(description);
		}
		this.account.roles().replace(stored.with(changed.build()));
		return UpdateRoleResponse.builder().build();
	}

	UpdateAssumeRolePolicyResponse updateTrust(UpdateAssumeRolePolicyRequest request) {
		StoredRole stored = this.account.modifiableRole(request.roleName());
		String encoded = PolicyEncoding.encode(Documents.trust("policyDocument", request.policyDocument()));
		this.account.roles().replace(stored.with(stored.role().toBuilder().assumeRolePolicyDocument(encoded).build()));
		return UpdateAssumeRolePolicyResponse.builder().build();
	}

	PutRolePermissionsBoundaryResponse putBoundary(PutRolePermissionsBoundaryRequest request) {
		String arn = RoleSettings.boundaryArn(request.permissionsBoundary());
		StoredRole stored = this.account.modifiableRole(request.roleName());
		setBoundary(stored, RoleSettings.boundary(this.account.policies(), arn));
		return PutRolePermissionsBoundaryResponse.builder().build();
	}

	DeleteRolePermissionsBoundaryResponse deleteBoundary(DeleteRolePermissionsBoundaryRequest request) {
		StoredRole stored = this.account.modifiableRole(request.roleName());
		if (stored.role().permissionsBoundary() == null) {
			throw IamErrors.noSuchEntity("Role %s does not have a permissions boundary.".formatted(stored.name()));
		}
		setBoundary(stored, null);
		return DeleteRolePermissionsBoundaryResponse.builder().build();
	}

	private void setBoundary(StoredRole stored, @Nullable AttachedPermissionsBoundary boundary) {
		this.account.roles().replace(stored.with(stored.role().toBuilder().permissionsBoundary(boundary).build()));
	}

}
