package dev.workshoproles.account.sandbox.store;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of the sandbox's account. AWS managed policies are the same in every
 * account, so they are left out.
 *
 * @param version the version of this form
 * @param roles the roles
 * @param users the users
 * @param instanceProfiles the instance profiles
 * @param policies the customer managed policies
 * @param note what others keep with the account, null if nothing
 */
public record SavedAccount(int version, List<StoredRole> roles, List<StoredUser> users,
		List<StoredInstanceProfile> instanceProfiles, List<StoredPolicy> policies, @Nullable String note) {

	static final int VERSION = 1;

	/**
	 * Saves an account as it is now.
	 */
	public static SavedAccount of(StoredAccount account, @Nullable String note) {
		return new SavedAccount(VERSION, account.roles().all().toList(), account.users().all().toList(),
				account.instanceProfiles().all().toList(), account.policies().customer().toList(), note);
	}

	/**
	 * Puts everything into an account without anything in it.
	 */
	public void addTo(StoredAccount account) {
		this.policies.forEach(account.policies()::replace);
		this.users.forEach(account.users()::replace);
		this.roles.forEach(account.roles()::replace);
		this.instanceProfiles.forEach(account.instanceProfiles()::replace);
	}

}
