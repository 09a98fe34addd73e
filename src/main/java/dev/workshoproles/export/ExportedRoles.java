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
 * @param region where the lab is when no other Region is chosen
 * @param roles the roles, in the workshop's order
 */
public record ExportedRoles(String workshop, String region, List<RoleBlueprint> roles) {

	public ExportedRoles {
		roles = List.copyOf(roles);
	}

	/**
	 * All roles of a workshop.
	 * @param workshop its names have the prefix
	 * @return the roles
	 */
	public static ExportedRoles of(Workshop workshop) {
		return new ExportedRoles(workshop.id(), workshop.region(), workshop.at(ExportPlaceholders.SITE).roles());
	}

	/**
	 * One of these roles.
	 * @param role one of the workshop, wherever it is
	 * @return that role alone
	 */
	public ExportedRoles only(RoleBlueprint role) {
		return new ExportedRoles(this.workshop, this.region,
				this.roles.stream().filter((one) -> one.name().equals(role.name())).toList());
	}

	/** The policies to be created, each once however many roles have it. */
	List<CustomerPolicy> policies() {
		return this.roles.stream().flatMap((role) -> role.customerPolicies().stream()).distinct().toList();
	}

	/** Whether a document says where the lab's resources are. */
	boolean isPlaced() {
		return policies().stream().anyMatch((policy) -> ExportPlaceholders.isIn(policy.document().json()));
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
