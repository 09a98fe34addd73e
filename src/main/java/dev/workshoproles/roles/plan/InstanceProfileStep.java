package dev.workshoproles.roles.plan;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.AccountWrites;

/**
 * A step that writes to an instance profile.
 */
public sealed interface InstanceProfileStep extends Step {

	/**
	 * Creates an instance profile without a role, tagged as the console's where tags
	 * tell. No path is IAM's default.
	 */
	record CreateInstanceProfile(@JsonProperty("instanceProfile") String target, Map<String, String> tags,
			@JsonInclude(Include.NON_NULL) @Nullable String path,
			Set<String> dependsOn) implements InstanceProfileStep {

		@Override
		public void perform(AccountWrites account) {
			account.createInstanceProfile(this.target, (this.path != null) ? this.path : "/", this.tags);
		}

	}

	/**
	 * Sets tags of an instance profile: those that make it the console's, if it was
	 * created by hand, and those of the blueprint.
	 */
	record TagInstanceProfile(@JsonProperty("instanceProfile") String target, Map<String, String> tags,
			@JsonInclude(Include.NON_NULL) @JsonProperty("actual") @Nullable String before,
			Set<String> dependsOn) implements InstanceProfileStep {

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
			account.tagInstanceProfile(this.target, this.tags);
		}

	}

	/**
	 * Records an instance profile that was created by hand as the console's, where no
	 * tags tell.
	 */
	record AdoptInstanceProfile(@JsonProperty("instanceProfile") String target, String arn, String instanceProfileId,
			Set<String> dependsOn) implements InstanceProfileStep {

		@Override
		public void perform(AccountWrites account) {
			account.adopt(this.arn, this.instanceProfileId);
		}

	}

	/** Puts a role into an empty instance profile. */
	record AddRoleToInstanceProfile(@JsonProperty("role") String target,
			@JsonProperty("instanceProfile") String subject, Set<String> dependsOn) implements InstanceProfileStep {

		@Override
		public void perform(AccountWrites account) {
			account.addRoleToInstanceProfile(this.target, this.subject);
		}

	}

	/**
	 * Removes a role from an instance profile, as IAM requires before its deletion and
	 * before another role can take its place.
	 */
	record RemoveRoleFromInstanceProfile(@JsonProperty("role") String target,
			@JsonProperty("instanceProfile") String subject, Set<String> dependsOn) implements InstanceProfileStep {

		@Override
		public void perform(AccountWrites account) {
			account.removeRoleFromInstanceProfile(this.target, this.subject);
		}

	}

	/** Deletes an empty instance profile. */
	record DeleteInstanceProfile(@JsonProperty("instanceProfile") String target,
			Set<String> dependsOn) implements InstanceProfileStep {

		@Override
		public void perform(AccountWrites account) {
			account.deleteInstanceProfile(this.target);
		}

	}

}
