package dev.workshoproles.account.sandbox;

import java.util.List;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.ListPoliciesRequest;
import software.amazon.awssdk.services.iam.model.Policy;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;
import software.amazon.awssdk.services.iam.model.PolicyUsageType;

import dev.workshoproles.account.sandbox.rules.Arns;
import dev.workshoproles.account.sandbox.rules.Constraints;

/**
 * The filter of a ListPolicies request.
 *
 * @param onlyAttached only policies that are in use, as {@code usage} says
 * @param usage how a policy is used, null for either way
 */
record PolicyFilter(PolicyScopeType scope, boolean onlyAttached, @Nullable PolicyUsageType usage, String pathPrefix) {

	static PolicyFilter of(ListPoliciesRequest request) {
		Constraints.known("scope", request.scope(), List.copyOf(PolicyScopeType.knownValues()));
		requireKnownUsage(request.policyUsageFilter());
		PolicyScopeType scope = (request.scope() != null) ? request.scope() : PolicyScopeType.ALL;
		return new PolicyFilter(scope, Boolean.TRUE.equals(request.onlyAttached()), request.policyUsageFilter(),
				Constraints.policyPath("pathPrefix", request.pathPrefix()));
	}

	static void requireKnownUsage(@Nullable PolicyUsageType usage) {
		Constraints.known("policyUsageFilter", usage, List.copyOf(PolicyUsageType.knownValues()));
	}

	boolean admits(Policy policy) {
		return isInScope(policy.arn()) && policy.path().startsWith(this.pathPrefix) && isUsed(policy);
	}

	private boolean isInScope(String arn) {
		return this.scope == PolicyScopeType.ALL || Arns.isAwsManaged(arn) == (this.scope == PolicyScopeType.AWS);
	}

	private boolean isUsed(Policy policy) {
		boolean attached = policy.attachmentCount() > 0;
		boolean boundary = policy.permissionsBoundaryUsageCount() > 0;
		if (this.usage == PolicyUsageType.PERMISSIONS_POLICY) {
			return attached;
		}
		if (this.usage == PolicyUsageType.PERMISSIONS_BOUNDARY) {
			return boundary;
		}
		return !this.onlyAttached || attached || boundary;
	}

}
