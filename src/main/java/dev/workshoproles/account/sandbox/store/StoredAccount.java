package dev.workshoproles.account.sandbox.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.sandbox.rules.Constraints;
import dev.workshoproles.policy.IamLimits;

/**
 * The state of the sandbox's account. It is not thread-safe: the operations are
 * serialized.
 */
public final class StoredAccount {

	private final Entities<StoredRole> roles = new Entities<>(StoredRole::name,
			"The role with name %s cannot be found.", "Role with name %s already exists.", "RolesPerAccount",
			IamLimits.MAX_ROLES);

	private final Entities<StoredUser> users = new Entities<>(StoredUser::name,
			"The user with name %s cannot be found.", "User with name %s already exists.", "UsersPerAccount",
			IamLimits.MAX_USERS);

	private final Entities<StoredInstanceProfile> instanceProfiles = new Entities<>(StoredInstanceProfile::name,
			"Instance Profile %s cannot be found.", "Instance Profile %s already exists.", "InstanceProfilesPerAccount",
			IamLimits.MAX_INSTANCE_PROFILES);

	private final PolicyStore policies = new PolicyStore();

	private final UniqueIds ids = new UniqueIds();

	public Entities<StoredRole> roles() {
		return this.roles;
	}

	/** Gets a role, or throws NoSuchEntity. */
	public StoredRole role(@Nullable String name) {
		return this.roles.get(Constraints.name("roleName", name, IamLimits.MAX_ROLE_NAME));
	}

	public Entities<StoredUser> users() {
		return this.users;
	}

	public Entities<StoredInstanceProfile> instanceProfiles() {
		return this.instanceProfiles;
	}

	/** Gets an instance profile, or throws NoSuchEntity. */
	public StoredInstanceProfile instanceProfile(@Nullable String name) {
		return this.instanceProfiles
			.get(Constraints.name("instanceProfileName", name, IamLimits.MAX_INSTANCE_PROFILE_NAME));
	}

	public PolicyStore policies() {
		return this.policies;
	}

	public UniqueIds ids() {
		return this.ids;
	}

	/** Leaves only the AWS managed policies. */
	public void clear() {
		this.instanceProfiles.clear();
		this.roles.clear();
		this.users.clear();
		this.policies.clear();
	}

	/** The current time to the second, the resolution of IAM's dates. */
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
