package dev.workshoproles.account.sandbox.store;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.InstanceProfile;

/**
 * An instance profile.
 *
 * @param profile the profile without its role
 * @param roleName the name of its only role, null if it has none
 */
public record StoredInstanceProfile(InstanceProfile profile, @Nullable String roleName) {

	public String name() {
		return this.profile.instanceProfileName();
	}

	public boolean holds(String role) {
		return role.equals(this.roleName);
	}

	public StoredInstanceProfile with(InstanceProfile changed) {
		return new StoredInstanceProfile(changed, this.roleName);
	}

	public StoredInstanceProfile withRole(@Nullable String role) {
		return new StoredInstanceProfile(this.profile, role);
	}

}
