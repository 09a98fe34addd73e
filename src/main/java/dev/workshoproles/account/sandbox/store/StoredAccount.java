package dev.workshoproles.account.sandbox.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.sandbox.rules.Constraints;
import dev.workshoproles.account.sandbox.rules.IamErrors;
import dev.workshoproles.account.sandbox.rules.Quotas;
import dev.workshoproles.policy.IamLimits;

/**
 * The state of the sandbox's account. It is not thread-safe: the operations are
 * serialized.
 */
public final class StoredAccount {

	private final Quotas quotas;

	private final Entities<StoredRole> roles;

	private final Entities<StoredUser> users = new Entities<>(StoredUser::name,
			"The user with name %s cannot be found.", "User with name %s already exists.", "UsersPerAccount",
			IamLimits.MAX_USERS);

	private final Entities<StoredInstanceProfile> instanceProfiles;

	private final PolicyStore policies;

	private final UniqueIds ids = new UniqueIds();

	/** An empty account with the quotas of a new one. */
	public StoredAccount() {
		this(Quotas.DEFAULT);
	}

	/** An empty account. */
	public StoredAccount(Quotas quotas) {
		this.quotas = quotas;
		this.roles = new Entities<>(StoredRole::name, "The role with name %s cannot be found.",
				"Role with name %s already exists.", "RolesPerAccount", quotas.roles());
		this.instanceProfiles = new Entities<>(StoredInstanceProfile::name, "Instance Profile %s cannot be found.",
				"Instance Profile %s already exists.", "InstanceProfilesPerAccount", quotas.instanceProfiles());
		this.policies = new PolicyStore(quotas.customerPolicies());
	}

	/** The account as it is now, which does not change with this one. */
	public StoredAccount copy() {
		StoredAccount copy = new StoredAccount(this.quotas);
		copy.roles.copy(this.roles);
		copy.users.copy(this.users);
		copy.instanceProfiles.copy(this.instanceProfiles);
		copy.policies.copy(this.policies);
		return copy;
	}

	public Quotas quotas() {
		return this.quotas;
	}

	public Entities<StoredRole> roles() {
		return this.roles;
	}

	/** Gets a role, or throws NoSuchEntity. */
	public StoredRole role(@Nullable String name) {
		return this.roles.get(Constraints.name("roleName", name, IamLimits.MAX_ROLE_NAME));
	}

	/** Gets a role in order to change it; service-linked ones are refused. */
	public StoredRole modifiableRole(@Nullable String name) {
		StoredRole role = role(name);
		if (role.isServiceLinked()) {
			throw IamErrors.unmodifiableEntity(role.name());
		}
		return role;
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
