package dev.workshoproles.account.sandbox.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.sandbox.rules.Constraints;

/**
 * Everything in the sandbox's account, and who uses a policy. The operations change it
 * one at a time: it does no locking of its own.
 */
public final class StoredAccount {

	public static final int LONGEST_ROLE_NAME = 64;

	private final Entities<StoredRole> roles = new Entities<>(StoredRole::name, "role", "RolesPerAccount", 1000);

	private final Entities<StoredUser> users = new Entities<>(StoredUser::name, "user", "UsersPerAccount", 5000);

	private final Entities<StoredInstanceProfile> instanceProfiles = new Entities<>(StoredInstanceProfile::name,
			"instance profile", "InstanceProfilesPerAccount", 1000);

	private final PolicyStore policies = new PolicyStore();

	private final UniqueIds ids = new UniqueIds();

	public Entities<StoredRole> roles() {
		return this.roles;
	}

	/** The role of that name, which an operation needs to be there. */
	public StoredRole role(@Nullable String name) {
		return this.roles.get(Constraints.name("roleName", name, LONGEST_ROLE_NAME));
	}

	public Entities<StoredUser> users() {
		return this.users;
	}

	public Entities<StoredInstanceProfile> instanceProfiles() {
		return this.instanceProfiles;
	}

	public PolicyStore policies() {
		return this.policies;
	}

	public UniqueIds ids() {
		return this.ids;
	}

	/** The time to the second, which is as fine as IAM's dates are. */
	public Instant now() {
		return Instant.now().truncatedTo(ChronoUnit.SECONDS);
	}

	/** How many roles and users have the policy attached. */
	public int attachments(String policyArn) {
		long onRoles = this.roles.all().filter((role) -> role.attached().contains(policyArn)).count();
		long onUsers = this.users.all().filter((user) -> user.attached().contains(policyArn)).count();
		return (int) (onRoles + onUsers);
	}

	/** How many roles have the policy as their permissions boundary. */
	public int boundaries(String policyArn) {
		return (int) this.roles.all().filter((role) -> role.isBoundedBy(policyArn)).count();
	}

}
