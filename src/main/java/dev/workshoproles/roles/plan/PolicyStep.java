package dev.workshoproles.roles.plan;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.AccountWrites;
import dev.workshoproles.account.NewPolicy;

/**
 * A step that writes to a customer managed policy.
 */
public sealed interface PolicyStep extends Step {

	/**
	 * Creates a customer managed policy, tagged as the console's where tags tell. No path
	 * is IAM's default.
	 */
	record CreatePolicy(@JsonProperty("policy") String target, @JsonProperty("document") String after,
			String description, Map<String, String> tags, @JsonInclude(Include.NON_NULL) @Nullable String path,
			Set<String> dependsOn) implements PolicyStep {

		@Override
		public void perform(AccountWrites account) {
			account.createPolicy(new NewPolicy(this.target, (this.path != null) ? this.path : "/", this.after,
					this.description, this.tags));
		}

	}

	/**
	 * Creates a new default version of a policy.
	 */
	record CreatePolicyVersion(@JsonProperty("policy") String target, String arn, @JsonProperty("actual") String before,
			@JsonProperty("wanted") String after, Set<String> dependsOn) implements PolicyStep {

		@Override
		public void perform(AccountWrites account) {
			account.createPolicyVersion(this.arn, this.after);
		}

	}

	/** Deletes a version of a policy that is not the default one. */
	record DeletePolicyVersion(@JsonProperty("policy") String target, String arn,
			@JsonProperty("version") String subject, @JsonProperty("document") String before,
			Set<String> dependsOn) implements PolicyStep {

		@Override
		public void perform(AccountWrites account) {
			account.deletePolicyVersion(this.arn, this.subject);
		}

	}

	/**
	 * Sets tags of a policy: those that make it the console's, if it was created by hand,
	 * and those of the blueprint.
	 */
	record TagPolicy(@JsonProperty("policy") String target, String arn, Map<String, String> tags,
			@JsonInclude(Include.NON_NULL) @JsonProperty("actual") @Nullable String before,
			Set<String> dependsOn) implements PolicyStep {

		@Override
		public StepKind kind() {
			return TagChange.kind(this.tags);
		}

		@Override
		public @Nullable String after() {
			return TagChange.after(this.tags);
		}

		@Override
		public boolean losesDocument() {
			return this.before != null;
		}

		@Override
		public void perform(AccountWrites account) {
			account.tagPolicy(this.arn, this.tags);
		}

	}

	/** Records a policy that was created by hand as the console's, where no tags tell. */
	record AdoptPolicy(@JsonProperty("policy") String target, String arn, String policyId,
			Set<String> dependsOn) implements PolicyStep {

		@Override
		public void perform(AccountWrites account) {
			account.adopt(this.arn, this.policyId);
		}

	}

	/** Deletes a customer managed policy that is no longer used. */
	record DeletePolicy(@JsonProperty("policy") String target, String arn, @JsonProperty("document") String before,
			Set<String> dependsOn) implements PolicyStep {

		@Override
		public void perform(AccountWrites account) {
			account.deletePolicy(this.arn);
		}

	}

}
