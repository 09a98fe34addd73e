package dev.workshoproles.account.sandbox.store;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.sandbox.rules.Arns;
import dev.workshoproles.account.sandbox.rules.IamErrors;

/**
 * The managed policies, AWS's and the account's. A policy is found by its exact ARN;
 * names of customer policies are unique regardless of path and letter case.
 */
public final class PolicyStore {

	private final Map<String, StoredPolicy> byArn = new TreeMap<>();

	private final int max;

	PolicyStore(int max) {
		this.max = max;
	}

	public Stream<StoredPolicy> all() {
		return Stream.concat(customer(), AwsManagedPolicies.all());
	}

	/** The customer managed policies. */
	public Stream<StoredPolicy> customer() {
		return this.byArn.values().stream();
	}

	public StoredPolicy get(String arn) {
		return getOr("Policy %s was not found.", arn);
	}

	public StoredPolicy getAttachable(String arn) {
		return getForCustomers("Policy %s does not exist or is not attachable.", arn);
	}

	/** Gets a policy to be a permissions boundary. */
	public StoredPolicy getBoundary(String arn) {
		return getForCustomers("Scope ARN: %s does not exist or is not attachable.", arn);
	}

	private StoredPolicy getForCustomers(String message, String arn) {
		StoredPolicy policy = getOr(message, arn);
		if (!AwsManagedPolicies.isForCustomers(arn)) {
			throw IamErrors.policyNotAttachable("Cannot attach a Service Role Policy to a Customer Role.");
		}
		return policy;
	}

	/** Gets a policy in order to change it; AWS managed policies are refused. */
	public StoredPolicy getWritable(String operation, @Nullable String policyArn) {
		String arn = Arns.requirePolicyArn("policyArn", policyArn);
		if (Arns.isAwsManaged(arn)) {
			throw IamErrors.accessDenied("User: arn:aws:iam::%s:root is not authorized to perform: iam:%s on resource: "
				.formatted(Arns.ACCOUNT_ID, operation) + "policy " + arn);
		}
		return get(arn);
	}

	public void add(StoredPolicy policy) {
		if (customer().anyMatch((other) -> other.name().equalsIgnoreCase(policy.name()))) {
			throw IamErrors.entityAlreadyExists(
					"A policy called %s already exists. Duplicate names are not allowed.".formatted(policy.name()));
		}
		if (this.byArn.size() >= this.max) {
			throw IamErrors.quotaExceeded("PoliciesPerAccount", this.max);
		}
		replace(policy);
	}

	/** Replaces the policy with the same ARN. */
	public void replace(StoredPolicy policy) {
		this.byArn.put(policy.arn(), policy);
	}

	public void remove(String arn) {
		this.byArn.remove(arn);
	}

	/** Makes this store hold what another one holds now. */
	void copy(PolicyStore other) {
		this.byArn.putAll(other.byArn);
	}

	private StoredPolicy getOr(String message, String arn) {
		return Optional.ofNullable(this.byArn.get(arn))
			.or(() -> AwsManagedPolicies.find(arn))
			.orElseThrow(() -> IamErrors.noSuchEntity(message.formatted(arn)));
	}

}
