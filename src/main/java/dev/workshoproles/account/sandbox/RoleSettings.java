package dev.workshoproles.account.sandbox;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.AttachedPermissionsBoundary;
import software.amazon.awssdk.services.iam.model.PermissionsBoundaryAttachmentType;

import dev.workshoproles.account.sandbox.rules.Arns;
import dev.workshoproles.account.sandbox.rules.Constraints;
import dev.workshoproles.account.sandbox.store.PolicyStore;

/** The settings of a role beside its policies: session length, permissions boundary. */
final class RoleSettings {

	private static final int SHORTEST_SESSION = 3600;

	private static final int LONGEST_SESSION = 43_200;

	private RoleSettings() {
	}

	/** The session length in seconds, an hour unless given. */
	static int maxSessionDuration(@Nullable Integer seconds) {
		return (seconds != null) ? Constraints.between("maxSessionDuration", seconds, SHORTEST_SESSION, LONGEST_SESSION)
				: SHORTEST_SESSION;
	}

	static AttachedPermissionsBoundary boundary(PolicyStore policies, @Nullable String policyArn) {
		String arn = Arns.requirePolicyArn("permissionsBoundary", policyArn);
		return AttachedPermissionsBoundary.builder()
			.permissionsBoundaryType(PermissionsBoundaryAttachmentType.PERMISSIONS_BOUNDARY_POLICY)
			.permissionsBoundaryArn(policies.getBoundary(arn).arn())
			.build();
	}

}
