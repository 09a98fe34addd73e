package dev.workshoproles.roles.effective;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.effective.DecidedBy.Effect;

/**
 * The permissions that a role has of those that the lab needs.
 *
 * @param role the role's real name
 * @param status its status
 * @param checkedAt when IAM's simulator was asked
 * @param permissions the permissions; empty for a role that does not exist
 * @param omitted how many more the lab needs
 * @param error why the role could not be read or simulated, null if it was
 */
public record EffectivePermissions(String role, Status status, Instant checkedAt, List<EffectivePermission> permissions,
		int omitted, @Nullable AccountError error) {

	public EffectivePermissions {
		permissions = List.copyOf(permissions);
	}

	/**
	 * Counts the permissions of an effect, without what the policies of resources are to
	 * allow.
	 * @param effect the effect
	 * @return the count
	 */
	public long count(Effect effect) {
		return own().filter((permission) -> permission.effect() == effect).count();
	}

	/**
	 * Whether the role has all permissions that its own policies are to allow.
	 * @return false also if that is unknown of some, or there are none
	 */
	public boolean isComplete() {
		return this.error == null && this.omitted == 0 && own().findAny().isPresent()
				&& own().allMatch((permission) -> permission.effect() == Effect.ALLOWED);
	}

	private Stream<EffectivePermission> own() {
		return this.permissions.stream().filter((permission) -> permission.by() != DecidedBy.RESOURCE_POLICY);
	}

}
