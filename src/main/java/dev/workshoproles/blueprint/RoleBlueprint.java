package dev.workshoproles.blueprint;

import java.util.Collection;
import java.util.List;

import dev.workshoproles.policy.PolicyDocument;

/**
 * A role of the workshop as it should be in the account.
 *
 * @param name the real name, prefix included
 * @param trustedService the service that may assume the role
 * @param purpose what the role is for in the lab
 * @param policies exactly the managed policies that it should have attached
 */
public record RoleBlueprint(String name, String trustedService, LocalizedText purpose, List<PolicyBlueprint> policies) {

	public RoleBlueprint {
		policies = List.copyOf(policies);
	}

	/**
	 * The trust policy, which lets only the trusted service assume the role.
	 * @return the document
	 */
	public PolicyDocument trustPolicy() {
		return PolicyDocument.trusting(this.trustedService);
	}

	/**
	 * The policies that the console creates.
	 * @return in the order of the workshop file
	 */
	public List<CustomerPolicy> customerPolicies() {
		return this.policies.stream().filter(CustomerPolicy.class::isInstance).map(CustomerPolicy.class::cast).toList();
	}

	/**
	 * The AWS managed policies of the role.
	 * @return in the order of the workshop file
	 */
	public List<AwsPolicy> awsPolicies() {
		return this.policies.stream().filter(AwsPolicy.class::isInstance).map(AwsPolicy.class::cast).toList();
	}

	/**
	 * The customer managed policies of several roles, each once.
	 * @param roles the roles
	 * @return in the order of their first use
	 */
	public static List<CustomerPolicy> customerPoliciesOf(Collection<RoleBlueprint> roles) {
		return roles.stream().flatMap((role) -> role.customerPolicies().stream()).distinct().toList();
	}

	RoleBlueprint at(ResourceLocation location, ResourceScope scope) {
		return new RoleBlueprint(this.name, this.trustedService, this.purpose, this.policies.stream()
			.map((policy) -> (policy instanceof CustomerPolicy customer) ? customer.at(location, scope) : policy)
			.toList());
	}

}
