package dev.workshoproles.roles.plan;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;

import dev.workshoproles.account.AccountWrites;
import dev.workshoproles.account.NewPolicy;
import dev.workshoproles.account.NewRole;

/**
 * One write to the account, named after its IAM operation. As a
 * {@link MessageSourceResolvable} it resolves to a sentence that says what it does.
 * <p>
 * Steps are stored with plans and runs, so the JSON names of their components must not
 * change.
 */
public sealed interface Step extends MessageSourceResolvable {

	/**
	 * The role or policy that the step writes to.
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
	 * @return a document as in IAM, or an ARN; null if it does neither
	 */
	default @Nullable String before() {
		return null;
	}

	/**
	 * The result.
	 * @return a document or an ARN; null if there is none
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
	 * Whether the step's target is a role or a policy.
	 * @return the type
	 */
	default ResourceType type() {
		return operation().type();
	}

	/**
	 * Whether {@link #before()} is a document that would be lost.
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

	@Override
	default String[] getCodes() {
		return new String[] { "step." + operation().iamName() };
	}

	/** Sentences show only the name in an ARN. */
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
			account.createRole(new NewRole(this.target, null, this.after, this.description, null, null, this.tags));
		}

	}

	/** Replaces a role's trust policy in place, which keeps its RoleId. */
	record UpdateAssumeRolePolicy(@JsonProperty("role") String target, @JsonProperty("actual") String before,
			@JsonProperty("wanted") String after, Set<String> dependsOn) implements Step {

		@Override
		public void perform(AccountWrites account) {
			account.updateAssumeRolePolicy(this.target, this.after);
		}

	}

	/** Tags a role created by hand as the console's. */
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

	/** Gives a role an inline policy, or replaces the one of that name. */
	record PutRolePolicy(@JsonProperty("role") String target, @JsonProperty("policy") String subject,
			@JsonProperty("actual") @Nullable String before, @JsonProperty("wanted") String after,
			Set<String> dependsOn) implements Step {

		@Override
		public StepKind kind() {
			return (this.before != null) ? operation().kind() : StepKind.CREATE;
		}

		@Override
		public boolean losesDocument() {
			return this.before != null;
		}

		@Override
		public void perform(AccountWrites account) {
			account.putRolePolicy(this.target, this.subject, this.after);
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

	/** Removes a role from an instance profile, as IAM requires before its deletion. */
	record RemoveRoleFromInstanceProfile(@JsonProperty("role") String target,
			@JsonProperty("instanceProfile") String subject, Set<String> dependsOn) implements Step {

		@Override
		public void perform(AccountWrites account) {
			account.removeRoleFromInstanceProfile(this.target, this.subject);
		}

	}

	/** Deletes a role without policies. */
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
			account.createPolicy(new NewPolicy(this.target, "/", this.after, this.description, this.tags));
		}

	}

	/**
	 * Creates a new default version of a policy.
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

	/** Tags a policy created by hand as the console's. */
	record TagPolicy(@JsonProperty("policy") String target, String arn, Map<String, String> tags,
			Set<String> dependsOn) implements Step {

		@Override
		public void perform(AccountWrites account) {
			account.tagPolicy(this.arn, this.tags);
		}

	}

	/** Deletes a customer managed policy that is no longer used. */
	record DeletePolicy(@JsonProperty("policy") String target, String arn, @JsonProperty("document") String before,
			Set<String> dependsOn) implements Step {

		@Override
		public void perform(AccountWrites account) {
			account.deletePolicy(this.arn);
		}

	}

}
