package dev.workshoproles.account.sandbox;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.AttachedPermissionsBoundary;
import software.amazon.awssdk.services.iam.model.PermissionsBoundaryAttachmentType;

import dev.workshoproles.account.sandbox.rules.Arns;
import dev.workshoproles.account.sandbox.rules.Constraints;
import dev.workshoproles.account.sandbox.store.PolicyStore;
import dev.workshoproles.policy.IamLimits;

/**
 * The settings of a role other than policies and tags: session duration and permissions
 * boundary.
 */
final class RoleSettings {

	private RoleSettings() {
	}

	/** The validated maximum session duration in seconds. */
	static int maxSessionDuration(@Nullable Integer seconds) {
		return (seconds != null) ? Constraints.between("maxSessionDuration", seconds, IamLimits.DEFAULT_SESSION_SECONDS,
				IamLimits.MAX_SESSION_SECONDS) : IamLimits.DEFAULT_SESSION_SECONDS;
	}

	/** The validated ARN of a permissions boundary. */
	static String boundaryArn(@Nullable String policyArn) {
		return Arns.requirePolicyArn("permissionsBoundary", policyArn);
	}

	static AttachedPermissionsBoundary boundary(PolicyStore policies, String arn) {
		return AttachedPermissionsBoundary.builder()
			.permissionsBoundaryType(PermissionsBoundaryAttachmentType.PERMISSIONS_BOUNDARY_POLICY)
			.permissionsBoundaryArn(policies.getBoundary(arn).arn())
			.build();
	}

}
