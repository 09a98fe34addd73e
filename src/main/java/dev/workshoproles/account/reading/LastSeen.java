package dev.workshoproles.account.reading;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyVersion;
import software.amazon.awssdk.services.iam.model.Role;

/**
 * What this process last saw in the account: the unique ids of roles and policies, and
 * each policy's default version. Used only to choose which reads to send ahead, never as
 * an answer, since others change the account too.
 */
public final class LastSeen {

	private final Map<String, String> roleIds = new ConcurrentHashMap<>();

	private final Map<String, SeenPolicy> policies = new ConcurrentHashMap<>();

	private final Set<String> used = ConcurrentHashMap.newKeySet();

	/**
	 * Notes that a role has a policy, attached or as its permissions boundary.
	 * @param arn the policy
	 */
	void noteUse(String arn) {
		this.used.add(arn);
	}

	boolean isUsed(String arn) {
		return this.used.contains(arn);
	}

	/**
	 * Notes a role.
	 * @param name its name
	 * @param role null if it does not exist
	 */
	public void noteRole(String name, @Nullable Role role) {
		this.roleIds.compute(name, (key, before) -> (role != null) ? role.roleId() : null);
	}

	Optional<String> roleId(String name) {
		return Optional.ofNullable(this.roleIds.get(name));
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
