package dev.workshoproles.roles.plan;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.workshoproles.account.AccountWrites;

/**
 * A step that writes to an instance profile.
 */
public sealed interface InstanceProfileStep extends Step {

	/** Creates an instance profile without a role, tagged as the console's. */
	record CreateInstanceProfile(@JsonProperty("instanceProfile") String target, Map<String, String> tags,
			Set<String> dependsOn) implements InstanceProfileStep {

		@Override
		public void perform(AccountWrites account) {
			account.createInstanceProfile(this.target, "/", this.tags);
		}

	}

	/** Tags an instance profile created by hand as the console's. */
	record TagInstanceProfile(@JsonProperty("instanceProfile") String target, Map<String, String> tags,
			Set<String> dependsOn) implements InstanceProfileStep {

		@Override
		public void perform(AccountWrites account) {
			account.tagInstanceProfile(this.target, this.tags);
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
