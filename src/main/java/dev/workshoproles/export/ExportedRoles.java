package dev.workshoproles.export;

import java.util.List;

import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Workshop;

/**
 * What is written down for another tool: roles of a workshop, with the policies they
 * need.
 *
 * @param workshop the workshop's id
 * @param roles the roles, in the workshop's order
 */
public record ExportedRoles(String workshop, List<RoleBlueprint> roles) {

	public ExportedRoles {
		roles = List.copyOf(roles);
	}

	/**
	 * All roles of a workshop.
	 * @param workshop its names have the prefix
	 * @return the roles
	 */
	public static ExportedRoles of(Workshop workshop) {
		return new ExportedRoles(workshop.id(), workshop.roles());
	}

	/**
	 * One of these roles.
	 * @param role one of {@link #roles()}
	 * @return that role alone
	 */
	public ExportedRoles only(RoleBlueprint role) {
		return new ExportedRoles(this.workshop, List.of(role));
	}

	/** The policies to be created, each once however many roles have it. */
	List<CustomerPolicy> policies() {
		return this.roles.stream().flatMap((role) -> role.customerPolicies().stream()).distinct().toList();
	}

	/**
	 * The one place from which every dialect has the documents of policies.
	 */
	PolicyText document(CustomerPolicy policy) {
		return new PolicyText(policy.document().json());
	}

	PolicyText trustPolicy(RoleBlueprint role) {
		return new PolicyText(role.trustPolicy().json());
	}

}
