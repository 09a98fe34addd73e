package dev.workshoproles.blueprint;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.RoleOptions.PermissionsBoundary;
import dev.workshoproles.policy.PolicyDocument;

/**
 * A role of the workshop as it should be in the account.
 *
 * @param name the real name, prefix included
 * @param trustPolicy who may assume the role
 * @param purpose what the role is for in the lab
 * @param policies exactly the managed policies that it should have attached
 * @param inlinePolicies exactly the inline policies that it should have, by name
 * @param options everything else
 */
public record RoleBlueprint(String name, PolicyDocument trustPolicy, LocalizedText purpose,
		List<PolicyBlueprint> policies, Map<String, PolicyDocument> inlinePolicies, RoleOptions options) {

	public RoleBlueprint {
		policies = List.copyOf(policies);
		inlinePolicies = Collections.unmodifiableMap(new TreeMap<>(inlinePolicies));
	}

	/**
	 * The principals that may assume the role.
	 * @return services, ARNs, account ids and identity providers, as the trust policy
	 * names them
	 */
	public SortedSet<String> trusted() {
		return this.trustPolicy.principals();
	}

	/**
	 * The service that may assume the role.
	 * @return null if the role trusts anything else, or on conditions
	 */
	public @Nullable String trustedService() {
		SortedSet<String> principals = trusted();
		return (principals.size() == 1 && PolicyDocument.trusting(principals.first()).equals(this.trustPolicy))
				? principals.first() : null;
	}

	/**
	 * The customer managed policies that the console attaches to the role.
	 * @return in the order of the workshop file
	 */
	public List<CustomerPolicy> customerPolicies() {
		return this.policies.stream().filter(CustomerPolicy.class::isInstance).map(CustomerPolicy.class::cast).toList();
	}

	/**
	 * The policies that must exist before the role is complete: those to attach, and its
	 * permissions boundary if that is one of the workshop's own.
	 * @return in the order of the workshop file, the boundary last
	 */
	public List<CustomerPolicy> ownPolicies() {
		return once(Stream.concat(customerPolicies().stream(), Stream.ofNullable(this.options.permissionsBoundary())
			.flatMap((boundary) -> Stream.ofNullable(boundary.policy()))));
	}

	/**
	 * The AWS managed policies of the role.
	 * @return in the order of the workshop file
	 */
	public List<AwsPolicy> awsPolicies() {
		return this.policies.stream().filter(AwsPolicy.class::isInstance).map(AwsPolicy.class::cast).toList();
	}

	/**
	 * The permissions boundary that must exist before the role, since the console does
	 * not create it.
	 * @return its ARN; empty for one of the workshop's own, or while the ARN is not known
	 */
	public Optional<String> requiredBoundary() {
		return Optional.ofNullable(this.options.permissionsBoundary())
			.filter((boundary) -> boundary.policy() == null && boundary.isKnown())
			.map(PermissionsBoundary::arn);
	}

	/**
	 * The workshop's own policies that several roles need, each once.
	 * @param roles the roles
	 * @return in the order of their first use
	 */
	public static List<CustomerPolicy> customerPoliciesOf(Collection<RoleBlueprint> roles) {
		return once(roles.stream().flatMap((role) -> role.ownPolicies().stream()));
	}

	/** By name, which is unique: comparing documents by their meaning takes long. */
	private static List<CustomerPolicy> once(Stream<CustomerPolicy> policies) {
		Map<String, CustomerPolicy> byName = new LinkedHashMap<>();
		policies.forEach((policy) -> byName.putIfAbsent(policy.name(), policy));
		return List.copyOf(byName.values());
	}

	/**
	 * All that placeholders may stand in.
	 * @return documents, ARNs and the values of tags
	 */
	Stream<String> texts() {
		return Stream
			.of(Stream.of(this.trustPolicy.json()), this.inlinePolicies.values().stream().map(PolicyDocument::json),
					ownPolicies().stream().flatMap(CustomerPolicy::texts), this.options.texts())
			.flatMap((texts) -> texts);
	}

	/**
	 * The same role with other policies.
	 * @param change makes the policy that takes the place of one of
	 * {@link #ownPolicies()}
	 * @return the role
	 */
	public RoleBlueprint with(UnaryOperator<CustomerPolicy> change) {
		return new RoleBlueprint(this.name, this.trustPolicy, this.purpose,
				this.policies.stream()
					.map((policy) -> (policy instanceof CustomerPolicy customer) ? change.apply(customer) : policy)
					.toList(),
				this.inlinePolicies, this.options.with(change));
	}

	RoleBlueprint at(Placeholders placeholders, ResourceScope scope) {
		RoleBlueprint located = with((policy) -> policy.at(placeholders, scope));
		Map<String, PolicyDocument> inline = new TreeMap<>();
		this.inlinePolicies.forEach((policy, document) -> inline.put(policy, placeholders.fill(document)));
		return new RoleBlueprint(this.name, placeholders.fill(this.trustPolicy), this.purpose, located.policies(),
				inline, located.options().at(placeholders));
	}

}
