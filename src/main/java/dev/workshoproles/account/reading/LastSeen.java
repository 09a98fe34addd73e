package dev.workshoproles.account.reading;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyVersion;
import software.amazon.awssdk.services.iam.model.Role;

/**
 * What this process last saw in the account: the unique ids of roles and policies, which
 * managed policies a role has, and each policy's default version. Used only to choose
 * which reads to send ahead, never as an answer, since others change the account too.
 */
public final class LastSeen {

	private final Map<String, SeenRole> roles = new ConcurrentHashMap<>();

	private final Map<String, SeenPolicy> policies = new ConcurrentHashMap<>();

	/**
	 * Notes a role.
	 * @param name its name
	 * @param role null if it does not exist
	 */
	public void noteRole(String name, @Nullable Role role) {
		this.roles.compute(name, (key, before) -> SeenRole.of(role, before).orElse(null));
	}

	/**
	 * Notes all managed policies that are attached to a role.
	 * @param role its name
	 * @param policies their ARNs
	 */
	void noteAttached(String role, Collection<String> policies) {
		this.roles.computeIfPresent(role, (key, seen) -> seen.with(Set.copyOf(policies)));
	}

	/**
	 * Notes that a managed policy was attached to a role.
	 * @param role its name
	 * @param policy its ARN
	 */
	public void noteAttachment(String role, String policy) {
		this.roles.computeIfPresent(role, (key, seen) -> {
			Set<String> attached = new HashSet<>(seen.attached());
			attached.add(policy);
			return seen.with(Set.copyOf(attached));
		});
	}

	Optional<SeenRole> role(String name) {
		return Optional.ofNullable(this.roles.get(name));
	}

	/**
	 * Notes a policy.
	 * @param arn its ARN
	 * @param policy null if it does not exist
	 */
	public void notePolicy(String arn, @Nullable Policy policy) {
		this.policies.compute(arn, (key, before) -> SeenPolicy.of(policy).orElse(null));
	}

	/**
	 * Notes the new default version of a policy.
	 * @param arn the policy
	 * @param version null if the response has none
	 */
	public void noteDefaultVersion(String arn, @Nullable PolicyVersion version) {
		this.policies.computeIfPresent(arn, (key, seen) -> (version != null && version.versionId() != null)
				? new SeenPolicy(seen.id(), version.versionId()) : null);
	}

	public Optional<SeenPolicy> policy(String arn) {
		return Optional.ofNullable(this.policies.get(arn));
	}

	/**
	 * A role's state when last seen.
	 *
	 * @param id its unique id, which differs if a role is deleted and recreated
	 * @param boundary the ARN of its permissions boundary
	 * @param attached the ARNs of the managed policies attached to it
	 */
	record SeenRole(String id, @Nullable String boundary, Set<String> attached) {

		/** Empty if there is no role, or the response lacks its id. */
		private static Optional<SeenRole> of(@Nullable Role role, @Nullable SeenRole before) {
			if (role == null || role.roleId() == null) {
				return Optional.empty();
			}
			Set<String> attached = (before != null && before.id.equals(role.roleId())) ? before.attached : Set.of();
			return Optional.of(new SeenRole(role.roleId(), IamReads.boundary(role).orElse(null), attached));
		}

		private SeenRole with(Set<String> policies) {
			return new SeenRole(this.id, this.boundary, policies);
		}

		/** Whether it has a managed policy, attached or as its permissions boundary. */
		boolean has(String policy) {
			return policy.equals(this.boundary) || this.attached.contains(policy);
		}

	}

	/**
	 * A policy's state when last seen.
	 *
	 * @param id its unique id, which differs if a policy is deleted and recreated
	 * @param defaultVersion such as {@code v2}
	 */
	record SeenPolicy(String id, String defaultVersion) {

		/** Empty if the response lacks id or version. */
		private static Optional<SeenPolicy> of(@Nullable Policy policy) {
			return (policy != null && policy.policyId() != null && policy.defaultVersionId() != null)
					? Optional.of(new SeenPolicy(policy.policyId(), policy.defaultVersionId())) : Optional.empty();
		}

		boolean isStill(Policy policy) {
			return of(policy).filter(this::equals).isPresent();
		}

	}

}
