package dev.workshoproles.roles.plan;

import java.util.Arrays;

/**
 * The IAM operations of steps: all the writes that the console ever makes, and the
 * adoptions that it only records.
 */
public enum Operation {

	CREATE_ROLE(RoleStep.CreateRole.class, ResourceType.ROLE, StepKind.CREATE, Loss.NOTHING),

	UPDATE_ASSUME_ROLE_POLICY(RoleStep.UpdateAssumeRolePolicy.class, ResourceType.ROLE, StepKind.CHANGE, Loss.DOCUMENT),

	UPDATE_ROLE(RoleStep.UpdateRole.class, ResourceType.ROLE, StepKind.CHANGE, Loss.DOCUMENT),

	PUT_ROLE_PERMISSIONS_BOUNDARY(RoleStep.PutRolePermissionsBoundary.class, ResourceType.ROLE, StepKind.CHANGE,
			Loss.NOTHING),

	TAG_ROLE(RoleStep.TagRole.class, ResourceType.ROLE, StepKind.ADOPT, Loss.NOTHING),

	ADOPT_ROLE(RoleStep.AdoptRole.class, ResourceType.ROLE, StepKind.ADOPT, Loss.NOTHING),

	ATTACH_ROLE_POLICY(RoleStep.AttachRolePolicy.class, ResourceType.ROLE, StepKind.CREATE, Loss.NOTHING),

	DETACH_ROLE_POLICY(RoleStep.DetachRolePolicy.class, ResourceType.ROLE, StepKind.DETACH, Loss.NOTHING),

	PUT_ROLE_POLICY(RoleStep.PutRolePolicy.class, ResourceType.ROLE, StepKind.CHANGE, Loss.DOCUMENT),

	DELETE_ROLE_POLICY(RoleStep.DeleteRolePolicy.class, ResourceType.ROLE, StepKind.DELETE, Loss.DOCUMENT),

	ADD_ROLE_TO_INSTANCE_PROFILE(InstanceProfileStep.AddRoleToInstanceProfile.class, ResourceType.ROLE, StepKind.CREATE,
			Loss.NOTHING),

	REMOVE_ROLE_FROM_INSTANCE_PROFILE(InstanceProfileStep.RemoveRoleFromInstanceProfile.class, ResourceType.ROLE,
			StepKind.DETACH, Loss.NOTHING),

	DELETE_ROLE(RoleStep.DeleteRole.class, ResourceType.ROLE, StepKind.DELETE, Loss.DOCUMENT),

	CREATE_POLICY(PolicyStep.CreatePolicy.class, ResourceType.POLICY, StepKind.CREATE, Loss.NOTHING),

	CREATE_POLICY_VERSION(PolicyStep.CreatePolicyVersion.class, ResourceType.POLICY, StepKind.CHANGE, Loss.DOCUMENT),

	DELETE_POLICY_VERSION(PolicyStep.DeletePolicyVersion.class, ResourceType.POLICY, StepKind.DELETE, Loss.DOCUMENT),

	TAG_POLICY(PolicyStep.TagPolicy.class, ResourceType.POLICY, StepKind.ADOPT, Loss.NOTHING),

	ADOPT_POLICY(PolicyStep.AdoptPolicy.class, ResourceType.POLICY, StepKind.ADOPT, Loss.NOTHING),

	DELETE_POLICY(PolicyStep.DeletePolicy.class, ResourceType.POLICY, StepKind.DELETE, Loss.DOCUMENT),

	CREATE_INSTANCE_PROFILE(InstanceProfileStep.CreateInstanceProfile.class, ResourceType.INSTANCE_PROFILE,
			StepKind.CREATE, Loss.NOTHING),

	TAG_INSTANCE_PROFILE(InstanceProfileStep.TagInstanceProfile.class, ResourceType.INSTANCE_PROFILE, StepKind.ADOPT,
			Loss.NOTHING),

	ADOPT_INSTANCE_PROFILE(InstanceProfileStep.AdoptInstanceProfile.class, ResourceType.INSTANCE_PROFILE,
			StepKind.ADOPT, Loss.NOTHING),

	DELETE_INSTANCE_PROFILE(InstanceProfileStep.DeleteInstanceProfile.class, ResourceType.INSTANCE_PROFILE,
			StepKind.DELETE, Loss.NOTHING);

	private final Class<? extends Step> step;

	private final ResourceType type;

	private final StepKind kind;

	private final Loss loss;

	Operation(Class<? extends Step> step, ResourceType type, StepKind kind, Loss loss) {
		this.step = step;
		this.type = type;
		this.kind = kind;
		this.loss = loss;
	}

	static Operation of(Class<? extends Step> step) {
		return Arrays.stream(values()).filter((operation) -> operation.step == step).findFirst().orElseThrow();
	}

	/**
	 * The name of the operation in IAM; an adoption that is only recorded has none there.
	 * @return such as {@code CreateRole}
	 */
	public String iamName() {
		return this.step.getSimpleName();
	}

	/**
	 * The id of a step of this operation.
	 * @param target the role, policy or instance profile that it writes to
	 * @param subject what is attached, detached or deleted there, empty for the target
	 * itself
	 * @return operation, target and subject, separated by slashes
	 */
	String id(String target, String subject) {
		return iamName() + "/" + target + (subject.isEmpty() ? "" : "/" + subject);
	}

	ResourceType type() {
		return this.type;
	}

	StepKind kind() {
		return this.kind;
	}

	boolean losesDocument() {
		return this.loss == Loss.DOCUMENT;
	}

	/** What is lost unless it was kept before the call. */
	private enum Loss {

		NOTHING, DOCUMENT

	}

}
