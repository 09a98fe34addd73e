package dev.workshoproles.export;

import java.util.List;

import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Workshop;

/**
 * The roles to export, with their policies.
 *
 * @param workshop the workshop's id
 * @param region the lab's Region if no other is configured
 * @param roles the roles, in the workshop's order
 */
public record ExportedRoles(String workshop, String region, List<RoleBlueprint> roles) {

	public ExportedRoles {
		roles = List.copyOf(roles);
	}

	/**
	 * All roles of a workshop.
	 * @param workshop the workshop
	 * @return the roles
	 */
	public static ExportedRoles of(Workshop workshop) {
		return new ExportedRoles(workshop.id(), workshop.region(), workshop.at(ExportPlaceholders.LOCATION).roles());
	}

	/**
	 * Only one of these roles.
	 * @param role the role, at any location
	 * @return that role alone
	 */
	public ExportedRoles only(RoleBlueprint role) {
		return new ExportedRoles(this.workshop, this.region,
				this.roles.stream().filter((one) -> one.name().equals(role.name())).toList());
	}

	/** The policies to create, without duplicates. */
	List<CustomerPolicy> policies() {
		return RoleBlueprint.customerPoliciesOf(this.roles);
	}

	/** Whether a document contains placeholders. */
	boolean hasPlaceholders() {
		return policies().stream().anyMatch((policy) -> ExportPlaceholders.isIn(policy.document().json()));
	}

	/**
	 * The document of a policy, for every dialect.
	 */
	PolicyText document(CustomerPolicy policy) {
		return new PolicyText(policy.document().json());
	}

	PolicyText trustPolicy(RoleBlueprint role) {
		return new PolicyText(role.trustPolicy().json());
	}

}
