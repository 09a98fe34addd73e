package dev.workshoproles.account.snapshot;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.workshoproles.account.calls.Caller;

/**
 * All roles and customer managed policies of an account, as
 * GetAccountAuthorizationDetails tells them in a few pages (<em>RoleDetail</em> and
 * <em>ManagedPolicyDetail</em> in IAM's API reference). It says less than a
 * {@link Snapshot}:
 * <ul>
 * <li>of a role neither the description nor the maximum session duration,
 * <li>of a policy no tags,
 * <li>of instance profiles no tags, and only of those that hold a role.
 * </ul>
 * What it does not tell is empty here, the default or null; whoever compares must not
 * take that for what the account has.
 *
 * @param caller the caller that read it
 * @param roles the roles by name in IAM's letter case
 * @param policies the customer managed policies by name, without the documents of
 * versions that are not the default
 * @param instanceProfiles those that hold a role, by name
 */
public record AccountDetails(Caller caller, Map<String, ObservedRole> roles, Map<String, ObservedPolicy> policies,
		Map<String, ObservedInstanceProfile> instanceProfiles) {

	public AccountDetails {
		roles = Map.copyOf(roles);
		policies = Map.copyOf(policies);
		instanceProfiles = Map.copyOf(instanceProfiles);
	}

	/**
	 * Puts together what was read. Of what two pages have, since the account changed
	 * between them, the later counts.
	 * @param caller the caller that read it
	 * @param roles the roles
	 * @param policies the customer managed policies
	 * @param instanceProfiles those that hold a role
	 * @return the details
	 */
	public static AccountDetails of(Caller caller, Collection<ObservedRole> roles, Collection<ObservedPolicy> policies,
			Collection<ObservedInstanceProfile> instanceProfiles) {
		return new AccountDetails(caller, byName(roles, ObservedRole::name), byName(policies, ObservedPolicy::name),
				byName(instanceProfiles, ObservedInstanceProfile::name));
	}

	private static <T> Map<String, T> byName(Collection<T> entities, Function<T, String> name) {
		return entities.stream()
			.collect(Collectors.toUnmodifiableMap(name, Function.identity(), (earlier, later) -> later));
	}

	public Optional<ObservedRole> role(String name) {
		return Optional.ofNullable(this.roles.get(name));
	}

	public Optional<ObservedPolicy> policy(String name) {
		return Optional.ofNullable(this.policies.get(name));
	}

	public Optional<ObservedInstanceProfile> instanceProfile(String name) {
		return Optional.ofNullable(this.instanceProfiles.get(name));
	}

}
