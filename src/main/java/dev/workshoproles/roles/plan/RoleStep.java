package dev.workshoproles.roles.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.AccountWrites;
import dev.workshoproles.account.NewRole;

/**
 * A step that writes to a role.
 */
public sealed interface RoleStep extends Step {

	/**
	 * Creates a role, tagged as the console's where tags tell. What is null is left to
	 * IAM.
	 */
	record CreateRole(@JsonProperty("role") String target, @JsonProperty("trustPolicy") String after,
			String description, Map<String, String> tags, @JsonInclude(Include.NON_NULL) @Nullable String path,
			@JsonInclude(Include.NON_NULL) @Nullable Integer maxSessionSeconds,
			@JsonInclude(Include.NON_NULL) @Nullable String permissionsBoundary,
			Set<String> dependsOn) implements RoleStep {

		@Override
		public void perform(AccountWrites account) {
			account.createRole(new NewRole(this.target, this.path, this.after, this.description, this.maxSessionSeconds,
					this.permissionsBoundary, this.tags));
		}

	}

	/** Replaces a role's trust policy in place, which keeps its RoleId. */
	record UpdateAssumeRolePolicy(@JsonProperty("role") String target, @JsonProperty("actual") String before,
			@JsonProperty("wanted") String after, Set<String> dependsOn) implements RoleStep {

		@Override
		public void perform(AccountWrites account) {
			account.updateAssumeRolePolicy(this.target, this.after);
		}

	}

	/**
	 * Changes a role's description and maximum session duration. IAM resets the duration
	 * unless it is sent.
	 */
	record UpdateRole(@JsonProperty("role") String target, Settings actual, Settings wanted,
			Set<String> dependsOn) implements RoleStep {

		@Override
		public String before() {
			return this.actual.json();
		}

		@Override
		public String after() {
			return this.wanted.json();
		}

		@Override
		public void perform(AccountWrites account) {
			account.updateRole(this.target, this.wanted.description(), this.wanted.maxSessionSeconds());
		}

	}

	/** Gives a role a permissions boundary in place of any that it has. */
	record PutRolePermissionsBoundary(@JsonProperty("role") String target, @JsonProperty("policyArn") String subject,
			@JsonProperty("actual") @Nullable String before, Set<String> dependsOn) implements RoleStep {

		@Override
		public String after() {
			return this.subject;
		}

		@Override
		public void perform(AccountWrites account) {
			account.putRolePermissionsBoundary(this.target, this.subject);
		}

	}

	/**
	 * Sets tags of a role: those that make it the console's, if it was created by hand,
	 * and those of the blueprint.
	 */
	record TagRole(@JsonProperty("role") String target, Map<String, String> tags,
			@JsonInclude(Include.NON_NULL) @JsonProperty("actual") @Nullable String before,
			Set<String> dependsOn) implements RoleStep {

		/** An adoption. */
		public TagRole(String role, Map<String, String> tags, Set<String> dependsOn) {
			this(role, tags, null, dependsOn);
		}

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
			account.tagRole(this.target, this.tags);
		}

	}

	/** Records a role that was created by hand as the console's, where no tags tell. */
	record AdoptRole(@JsonProperty("role") String target, String arn, String roleId,
			Set<String> dependsOn) implements RoleStep {

		@Override
		public void perform(AccountWrites account) {
			account.adopt(this.arn, this.roleId);
		}

	}

	/** Attaches a managed policy to a role. */
	record AttachRolePolicy(@JsonProperty("role") String target, @JsonProperty("policyArn") String subject,
			Set<String> dependsOn) implements RoleStep {

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
			Set<String> dependsOn) implements RoleStep {

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
			Set<String> dependsOn) implements RoleStep {

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
			@JsonProperty("document") String before, Set<String> dependsOn) implements RoleStep {

		@Override
		public void perform(AccountWrites account) {
			account.deleteRolePolicy(this.target, this.subject);
		}

	}

	/** Deletes a role without policies. */
	record DeleteRole(@JsonProperty("role") String target, @JsonProperty("trustPolicy") String before,
			Set<String> dependsOn) implements RoleStep {

		@Override
		public void perform(AccountWrites account) {
			account.deleteRole(this.target);
		}

	}

	/**
	 * What UpdateRole sets.
	 *
	 * @param description the description, null if there is none
	 * @param maxSessionSeconds the maximum session duration
	 */
	record Settings(@Nullable String description, int maxSessionSeconds) {

		/** In the names of IAM's API. */
		String json() {
			Map<String, Object> settings = new LinkedHashMap<>();
			settings.put("Description", (this.description != null) ? this.description : "");
			settings.put("MaxSessionDuration", this.maxSessionSeconds);
			return SettingsJson.of(settings);
		}

	}

}
