package dev.workshoproles.roles.plan;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;

import dev.workshoproles.account.AccountWrites;

/**
 * One write to the account, named after its IAM operation. As a
 * {@link MessageSourceResolvable} it resolves to a sentence that says what it does.
 * <p>
 * Steps are stored with plans and runs, so the JSON names of their components must not
 * change.
 */
public sealed interface Step extends MessageSourceResolvable permits RoleStep, PolicyStep, InstanceProfileStep {

	/**
	 * The role, policy or instance profile that the step writes to.
	 * @return its real name
	 */
	String target();

	/**
	 * What is attached, detached or deleted at the target.
	 * @return a name, id or ARN; empty if the step is about the target itself
	 */
	default String subject() {
		return "";
	}

	/**
	 * The ids of steps that must be done first, if they are in the plan.
	 * @return the ids
	 */
	Set<String> dependsOn();

	/**
	 * What the step overwrites or deletes.
	 * @return a document as in IAM, the settings or tags as JSON, or an ARN; null if it
	 * does neither
	 */
	default @Nullable String before() {
		return null;
	}

	/**
	 * The result.
	 * @return in the same form as {@link #before()}; null if there is none
	 */
	default @Nullable String after() {
		return null;
	}

	/**
	 * Makes the call, once.
	 * @param account the write operations
	 */
	void perform(AccountWrites account);

	/**
	 * The IAM operation.
	 * @return the operation, which has the properties common to its steps
	 */
	default Operation operation() {
		return Operation.of(getClass());
	}

	/**
	 * What the step does.
	 * @return the kind
	 */
	default StepKind kind() {
		return operation().kind();
	}

	/**
	 * The type of the step's target.
	 * @return the type
	 */
	default ResourceType type() {
		return operation().type();
	}

	/**
	 * Whether {@link #before()} is something that would be lost.
	 * @return true if it must be kept first
	 */
	default boolean losesDocument() {
		return operation().losesDocument();
	}

	/**
	 * The id, which is the same in every plan for the same operation.
	 * @return operation, target and subject, separated by slashes
	 */
	default String id() {
		return operation().id(target(), subject());
	}

	/** A sentence for the kind takes precedence over a general one. */
	@Override
	default String[] getCodes() {
		String code = "step." + operation().iamName();
		return new String[] { code + "." + kind(), code };
	}

	/** Sentences show only the name in an ARN. */
	@Override
	default Object[] getArguments() {
		String subject = subject();
		return new Object[] { target(),
				subject.startsWith("arn:") ? subject.substring(subject.lastIndexOf('/') + 1) : subject };
	}

}
