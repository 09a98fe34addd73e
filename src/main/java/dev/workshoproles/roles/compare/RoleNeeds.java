package dev.workshoproles.roles.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.policy.statement.Grant;
import dev.workshoproles.roles.compare.LeastPrivilege.Kind;

/**
 * The permissions that the lab needs from a role.
 *
 * @param resources the resources by action, in any letter case; empty if the workshop
 * does not specify them
 */
record RoleNeeds(Map<String, List<String>> resources) {

	private static final String ALL = "*";

	static RoleNeeds of(RoleBlueprint role) {
		Map<String, List<String>> needs = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		for (PolicyBlueprint policy : role.policies()) {
			grants(policy).forEach((grant) -> needs.computeIfAbsent(grant.action(), (first) -> new ArrayList<>())
				.addAll(needed(policy, grant)));
		}
		// The workshop does not specify the resources of an inline policy on all.
		role.inlinePolicies()
			.values()
			.stream()
			.flatMap((document) -> document.grants().stream())
			.forEach((grant) -> needs.computeIfAbsent(grant.action(), (first) -> new ArrayList<>())
				.addAll(grant.resource().equals(ALL) ? List.of() : List.of(grant.resource())));
		return new RoleNeeds(Collections.unmodifiableMap(needs));
	}

	/** An AWS managed policy counts as the actions that the workshop lists for it. */
	static List<Grant> grants(PolicyBlueprint policy) {
		return (policy instanceof CustomerPolicy customer) ? customer.wide().grants()
				: policy.reasons().keySet().stream().map((action) -> new Grant(action, ALL)).toList();
	}

	private static List<String> needed(PolicyBlueprint policy, Grant grant) {
		if (!(policy instanceof CustomerPolicy customer) || !grant.resource().equals(ALL)
				|| customer.limits().withoutResource().containsKey(grant.action())) {
			return List.of(grant.resource());
		}
		return customer.limits().resources().getOrDefault(grant.action(), List.of());
	}

	/** Whether a grant is needed, be it wider than the lab's own resources or not. */
	boolean cover(Grant grant) {
		Kind excess = excess(grant);
		return excess == null || excess == Kind.UNKNOWN_NEED;
	}

	/**
	 * In what way a grant is excessive.
	 * @return null if it is needed
	 */
	@Nullable Kind excess(Grant grant) {
		if (grant.allowsAllActions()) {
			return Kind.ANYTHING;
		}
		if (grant.hasWildcardAction()) {
			return Kind.WILDCARD_ACTION;
		}
		List<String> needed = this.resources.get(grant.action());
		if (needed == null) {
			return Kind.EXTRA_ACTION;
		}
		if (needed.stream().anyMatch((resource) -> new Grant(grant.action(), resource).covers(grant))) {
			return null;
		}
		return needed.isEmpty() ? Kind.UNKNOWN_NEED : Kind.WIDER_RESOURCES;
	}

}
