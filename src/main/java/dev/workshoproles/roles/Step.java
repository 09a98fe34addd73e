package dev.workshoproles.roles;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;

import dev.workshoproles.account.AccountWrites;

/**
 * One write to the account: a value, named after its IAM operation. As a
 * {@link MessageSourceResolvable} it is the sentence that says what it does.
 */
public sealed interface Step extends MessageSourceResolvable permits AttachRolePolicy, CreatePolicy,
		CreatePolicyVersion, CreateRole, DeletePolicy, DeletePolicyVersion, DeleteRole, DeleteRolePolicy,
		DetachRolePolicy, RemoveRoleFromInstanceProfile, TagPolicy, TagRole, UpdateAssumeRolePolicy {

	/**
	 * What the step does.
	 * @return the kind
	 */
	StepKind kind();

	/**
	 * Whether the step's target is a role or a policy.
	 * @return the type
	 */
	ResourceType type();

	/**
	 * The role or policy that the step writes to.
	 * @return its real name
	 */
	String target();

	/**
	 * What is attached, detached or deleted at the target.
	 * @return a name, id or ARN; empty when the step is about the target itself
	 */
	default String subject() {
		return "";
	}

	/**
	 * The ids of steps that must be done before, where the plan has them.
	 * @return the ids
	 */
	Set<String> dependsOn();

	/**
	 * What the step overwrites or deletes.
	 * @return a document as IAM holds it, or an ARN; null when it does neither
	 */
	default @Nullable String before() {
		return null;
	}

	/**
	 * What is there afterwards.
	 * @return a document or an ARN; null when nothing is
	 */
	default @Nullable String after() {
		return null;
	}

	/**
	 * Whether {@link #before()} is a document that would be lost.
	 * @return true when it must be kept first
	 */
	default boolean losesDocument() {
		return false;
	}

	/**
	 * Makes the call, once.
	 * @param account the account's writes
	 */
	void perform(AccountWrites account);

	/**
	 * The IAM operation.
	 * @return its name, such as {@code CreateRole}
	 */
	default String operation() {
		return getClass().getSimpleName();
	}

	/**
	 * Identifies the step: the same in every plan that wants the same thing done.
	 * @return operation, target and subject, parted by slashes
	 */
	default String id() {
		return operation() + "/" + target() + (subject().isEmpty() ? "" : "/" + subject());
	}

	@Override
	default String[] getCodes() {
		return new String[] { "step." + operation() };
	}

	/** Of an ARN a sentence says the name alone. */
	@Override
	default Object[] getArguments() {
		String subject = subject();
		return new Object[] { target(),
				subject.startsWith("arn:") ? subject.substring(subject.lastIndexOf('/') + 1) : subject };
	}

}
