package dev.workshoproles.roles.plan;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;

import dev.workshoproles.account.AccountWrites;

/**
 * One write to the account: a value, named after its IAM operation. As a
 * {@link MessageSourceResolvable} it is the sentence that says what it does.
 * <p>
 * Plans and runs are stored with their steps. The names by which a step's components are
 * stored are part of the database and must stay.
 */
public sealed interface Step extends MessageSourceResolvable {

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
	 * Makes the call, once.
	 * @param account the account's writes
	 */
	void perform(AccountWrites account);

	/**
	 * The IAM operation.
	 * @return the operation, which decides all that is the same for its steps
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
	 * Whether the step's target is a role or a policy.
	 * @return the type
	 */
	default ResourceType type() {
		return operation().type();
	}

	/**
	 * Whether {@link #before()} is a document that would be lost.
	 * @return true when it must be kept first
	 */
	default boolean losesDocument() {
		return operation().losesDocument();
	}

	/**
	 * Identifies the step: the same in every plan that wants the same thing done.
	 * @return operation, target and subject, separated by slashes
	 */
	default String id() {
		return operation().id(target(), subject());
	}

	@Override
	default String[] getCodes() {
		return new String[] { "step." + operation().iamName() };
	}

	/** Of an ARN a sentence says the name alone. */
	@Override
	default Object[] getArguments() {
		String subject = subject();
		return new Object[] { target(),
				subject.startsWith("arn:") ? subject.substring(subject.lastIndexOf('/') + 1) : subject };
	}

	/** Creates a role, tagged as the console's. */
	record CreateRole(@JsonProperty("role") String target, @JsonProperty("trustPolicy") String after,
			String description, Map<String, String> tags, Set<String> dependsOn) implements Step {

		@Override
		public void perform(AccountWrites account) {
			account.createRole(this.target, this.after, this.description, this.tags);
		}

	}

	/** Replaces a role's trust policy in place, so that its RoleId stays. */
	record UpdateAssumeRolePolicy(@JsonProperty("role") String target, @JsonProperty("actual") String before,
			@JsonProperty("wanted") String after, Set<String> dependsOn) implements Step {

		@Override
		public void perform(AccountWrites account) {
			account.updateAssumeRolePolicy(this.target, this.after);
		}

	}

	/** Tags a role made by hand as the console's. */
	record TagRole(@JsonProperty("role") String target, Map<String, String> tags,
			Set<String> dependsOn) implements Step {

		@Override
		public void perform(AccountWrites account) {
			account.tagRole(this.target, this.tags);
		}

	}

	/** Attaches a managed policy to a role. */
	record AttachRolePolicy(@JsonProperty("role") String target, @JsonProperty("policyArn") String subject,
			Set<String> dependsOn) implements Step {

		@Override
		public String after() {
			return this.subject;
		}

		@Override
		public void perform(AccountWrites account) {
			account.attachRolePolicy(this.target, this.subject);
		}

	}

	/** Detaches a managed policy from a role. The policy itself stays. */
	record DetachRolePolicy(@JsonProperty("role") String target, @JsonProperty("policyArn") String subject,
			Set<String> dependsOn) implements Step {

		@Override
		public String before() {
			return this.subject;
		}

		@Override
		public void perform(AccountWrites account) {
			account.detachRolePolicy(this.target, this.subject);
		}

	}

	/** Deletes an inline policy of a role. */
	record DeleteRolePolicy(@JsonProperty("role") String target, @JsonProperty("policy") String subject,
			@JsonProperty("document") String before, Set<String> dependsOn) implements Step {

		@Override
		public void perform(AccountWrites account) {
			account.deleteRolePolicy(this.target, this.subject);
		}

	}

	/** Takes a role out of an instance profile, as IAM demands before it is deleted. */
	record RemoveRoleFromInstanceProfile(@JsonProperty("role") String target,
			@JsonProperty("instanceProfile") String subject, Set<String> dependsOn) implements Step {

		@Override
		public void perform(AccountWrites account) {
			account.removeRoleFromInstanceProfile(this.target, this.subject);
		}

	}

	/** Deletes a role that has nothing attached any more. */
	record DeleteRole(@JsonProperty("role") String target, @JsonProperty("trustPolicy") String before,
			Set<String> dependsOn) implements Step {

		@Override
		public void perform(AccountWrites account) {
			account.deleteRole(this.target);
		}

	}

	/** Creates a customer managed policy, tagged as the console's. */
	record CreatePolicy(@JsonProperty("policy") String target, @JsonProperty("document") String after,
			String description, Map<String, String> tags, Set<String> dependsOn) implements Step {

		@Override
		public void perform(AccountWrites account) {
			account.createPolicy(this.target, this.after, this.description, this.tags);
		}

	}

	/**
	 * Gives a policy a new default version. The version before stays, unless there are
	 * five.
	 */
	record CreatePolicyVersion(@JsonProperty("policy") String target, String arn, @JsonProperty("actual") String before,
			@JsonProperty("wanted") String after, Set<String> dependsOn) implements Step {

		@Override
		public void perform(AccountWrites account) {
			account.createPolicyVersion(this.arn, this.after);
		}

	}

	/** Deletes a version of a policy that is not the default one. */
	record DeletePolicyVersion(@JsonProperty("policy") String target, String arn,
			@JsonProperty("version") String subject, @JsonProperty("document") String before,
			Set<String> dependsOn) implements Step {

		@Override
		public void perform(AccountWrites account) {
			account.deletePolicyVersion(this.arn, this.subject);
		}

	}

	/** Tags a policy made by hand as the console's. */
	record TagPolicy(@JsonProperty("policy") String target, String arn, Map<String, String> tags,
			Set<String> dependsOn) implements Step {

		@Override
		public void perform(AccountWrites account) {
			account.tagPolicy(this.arn, this.tags);
		}

	}

	/** Deletes a customer managed policy that nothing uses any more. */
	record DeletePolicy(@JsonProperty("policy") String target, String arn, @JsonProperty("document") String before,
			Set<String> dependsOn) implements Step {

		@Override
		public void perform(AccountWrites account) {
			account.deletePolicy(this.arn);
		}

	}

}
