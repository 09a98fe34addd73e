package dev.workshoproles.account.sandbox.store;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.workshoproles.account.sandbox.rules.Arns;
import dev.workshoproles.account.sandbox.rules.IamErrors;

/**
 * The managed policies, AWS's and the account's. A policy is found by its exact ARN; a
 * customer policy's name is taken in every path and letter case.
 */
public final class PolicyStore {

	private static final int MOST_CUSTOMER_POLICIES = 1500;

	private final Map<String, StoredPolicy> byArn = new TreeMap<>();

	public Stream<StoredPolicy> all() {
		return Stream.concat(customer(), AwsManagedPolicies.all());
	}

	/** The account's own. */
	public Stream<StoredPolicy> customer() {
		return this.byArn.values().stream();
	}

	public StoredPolicy get(String arn) {
		return getOr("Policy %s was not found.", arn);
	}

	public StoredPolicy getAttachable(String arn) {
		StoredPolicy policy = getOr("Policy %s does not exist or is not attachable.", arn);
		if (!AwsManagedPolicies.isForCustomers(arn)) {
			throw IamErrors.policyNotAttachable("Cannot attach a Service Role Policy to a Customer Role.");
		}
		return policy;
	}

	public StoredPolicy getBoundary(String arn) {
		return getOr("Scope ARN: %s does not exist or is not attachable.", arn);
	}

	/** The policy, to be changed: AWS's own are refused. */
	public StoredPolicy getWritable(String operation, String arn) {
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
		if (customer().count() >= MOST_CUSTOMER_POLICIES) {
			throw IamErrors.quotaExceeded("CustomerManagedPoliciesPerAccount", MOST_CUSTOMER_POLICIES);
		}
		replace(policy);
	}

	/** Puts the policy in the place of the one with its ARN. */
	public void replace(StoredPolicy policy) {
		this.byArn.put(policy.arn(), policy);
	}

	public void remove(String arn) {
		this.byArn.remove(arn);
	}

	private StoredPolicy getOr(String message, String arn) {
		return Optional.ofNullable(this.byArn.get(arn))
			.or(() -> AwsManagedPolicies.find(arn))
			.orElseThrow(() -> IamErrors.noSuchEntity(message.formatted(arn)));
	}

}
