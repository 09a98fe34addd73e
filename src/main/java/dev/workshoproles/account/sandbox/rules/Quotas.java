package dev.workshoproles.account.sandbox.rules;

import dev.workshoproles.policy.IamLimits;

/**
 * The quotas of an account that AWS raises on request. Their source is "IAM and AWS STS
 * quotas" in the <em>IAM User Guide</em>.
 *
 * @param roles "Roles in an AWS account"
 * @param customerPolicies "Customer managed policies in an AWS account"
 * @param instanceProfiles "Instance profiles in an AWS account"
 * @param policiesPerRole "Managed policies attached to an IAM role"
 */
public record Quotas(int roles, int customerPolicies, int instanceProfiles, int policiesPerRole) {

	/** What an account has without a request. */
	public static final Quotas DEFAULT = new Quotas(IamLimits.MAX_ROLES, IamLimits.MAX_CUSTOMER_POLICIES,
			IamLimits.MAX_INSTANCE_PROFILES, IamLimits.MAX_ATTACHED_POLICIES);

}
