package dev.workshoproles.roles.plan;

import java.util.Arrays;

/**
 * The IAM operations of steps: all the writes that the console ever makes.
 */
public enum Operation {

	CREATE_ROLE(Step.CreateRole.class, ResourceType.ROLE, StepKind.CREATE, Loss.NOTHING),

	UPDATE_ASSUME_ROLE_POLICY(Step.UpdateAssumeRolePolicy.class, ResourceType.ROLE, StepKind.CHANGE, Loss.DOCUMENT),

	TAG_ROLE(Step.TagRole.class, ResourceType.ROLE, StepKind.ADOPT, Loss.NOTHING),

	ATTACH_ROLE_POLICY(Step.AttachRolePolicy.class, ResourceType.ROLE, StepKind.CREATE, Loss.NOTHING),

	DETACH_ROLE_POLICY(Step.DetachRolePolicy.class, ResourceType.ROLE, StepKind.DETACH, Loss.NOTHING),

	PUT_ROLE_POLICY(Step.PutRolePolicy.class, ResourceType.ROLE, StepKind.CHANGE, Loss.DOCUMENT),

	DELETE_ROLE_POLICY(Step.DeleteRolePolicy.class, ResourceType.ROLE, StepKind.DELETE, Loss.DOCUMENT),

	REMOVE_ROLE_FROM_INSTANCE_PROFILE(Step.RemoveRoleFromInstanceProfile.class, ResourceType.ROLE, StepKind.DETACH,
			Loss.NOTHING),

	DELETE_ROLE(Step.DeleteRole.class, ResourceType.ROLE, StepKind.DELETE, Loss.DOCUMENT),

	CREATE_POLICY(Step.CreatePolicy.class, ResourceType.POLICY, StepKind.CREATE, Loss.NOTHING),

	CREATE_POLICY_VERSION(Step.CreatePolicyVersion.class, ResourceType.POLICY, StepKind.CHANGE, Loss.DOCUMENT),

	DELETE_POLICY_VERSION(Step.DeletePolicyVersion.class, ResourceType.POLICY, StepKind.DELETE, Loss.DOCUMENT),

	TAG_POLICY(Step.TagPolicy.class, ResourceType.POLICY, StepKind.ADOPT, Loss.NOTHING),

	DELETE_POLICY(Step.DeletePolicy.class, ResourceType.POLICY, StepKind.DELETE, Loss.DOCUMENT);

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
	 * The name of the operation in IAM.
	 * @return such as {@code CreateRole}
	 */
	public String iamName() {
		return this.step.getSimpleName();
	}

	/**
	 * The id of a step of this operation.
	 * @param target the role or policy that it writes to
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
