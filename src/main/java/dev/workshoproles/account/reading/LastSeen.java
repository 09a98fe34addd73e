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
 * What this process last saw of the account: which roles and policies were there, by
 * their unique ids, and each policy's default version. It decides only which calls are
 * made at once, and is never an answer: others change the account too.
 */
public final class LastSeen {

	private final Map<String, String> roleIds = new ConcurrentHashMap<>();

	private final Map<String, SeenPolicy> policies = new ConcurrentHashMap<>();

	private final Set<String> attached = ConcurrentHashMap.newKeySet();

	/**
	 * Notes that some role has a policy attached.
	 * @param arn the policy
	 */
	void attached(String arn) {
		this.attached.add(arn);
	}

	boolean isAttached(String arn) {
		return this.attached.contains(arn);
	}

	/**
	 * Notes a role.
	 * @param name its name
	 * @param role null when it is not there
	 */
	public void role(String name, @Nullable Role role) {
		this.roleIds.compute(name, (key, before) -> (role != null) ? role.roleId() : null);
	}

	Optional<String> roleId(String name) {
		return Optional.ofNullable(this.roleIds.get(name));
	}

	/**
	 * Notes a policy.
	 * @param arn its ARN
	 * @param policy null when it is not there
	 */
	public void policy(String arn, @Nullable Policy policy) {
		this.policies.compute(arn, (key, before) -> SeenPolicy.of(policy).orElse(null));
	}

	/**
	 * Notes the new default version of a policy.
	 * @param arn the policy
	 * @param version null when IAM did not tell
	 */
	public void defaultVersion(String arn, @Nullable PolicyVersion version) {
		this.policies.computeIfPresent(arn, (key, seen) -> (version != null && version.versionId() != null)
				? new SeenPolicy(seen.id(), version.versionId()) : null);
	}

	public Optional<SeenPolicy> policy(String arn) {
		return Optional.ofNullable(this.policies.get(arn));
	}

	/**
	 * A policy.
	 *
	 * @param id its unique id, which a policy made anew under the same name does not
	 * share
	 * @param defaultVersion such as {@code v2}
	 */
	record SeenPolicy(String id, String defaultVersion) {

		/** Nothing where an id or version is not told. */
		private static Optional<SeenPolicy> of(@Nullable Policy policy) {
			return (policy != null && policy.policyId() != null && policy.defaultVersionId() != null)
					? Optional.of(new SeenPolicy(policy.policyId(), policy.defaultVersionId())) : Optional.empty();
		}

		boolean isStill(Policy policy) {
			return of(policy).filter(this::equals).isPresent();
		}

	}

}
