package dev.workshoproles.blueprint;

import java.util.List;
import java.util.Optional;

/**
 * The validated blueprint of a workshop: the roles its participants need.
 *
 * @param id identifies the workshop in the ownership tags
 * @param title the workshop's title
 * @param namePrefix the prefix of all role and policy names; the names here include it
 * @param roles the roles in display order
 * @param flow the lab's services in the order of the data flow; empty if not specified
 * @param region the lab's Region if no other is configured
 * @param scope the active variant of the policies
 */
public record Workshop(String id, LocalizedText title, String namePrefix, List<RoleBlueprint> roles, List<Station> flow,
		String region, ResourceScope scope) {

	/** The default of the AWS console and of workshop files. */
	public static final String DEFAULT_REGION = "us-east-1";

	public Workshop {
		roles = List.copyOf(roles);
		flow = List.copyOf(flow);
	}

	/**
	 * The same workshop with another variant of the policies.
	 * @param variant the active variant for {@link #at}
	 * @return the workshop
	 */
	public Workshop with(ResourceScope variant) {
		return new Workshop(this.id, this.title, this.namePrefix, this.roles, this.flow, this.region, variant);
	}

	/**
	 * Resolves the policies for a location, in the active variant.
	 * @param location the location of the resources; {@link ResourceLocation#UNKNOWN}
	 * keeps the placeholders
	 * @return the resolved workshop
	 */
	public Workshop at(ResourceLocation location) {
		return new Workshop(this.id, this.title, this.namePrefix,
				this.roles.stream().map((role) -> role.at(location, this.scope)).toList(), this.flow, this.region,
				this.scope);
	}

	/**
	 * Finds a role by its real name.
	 * @param name the name, prefix included, in its exact letter case
	 * @return the role, empty if there is none of that name
	 */
	public Optional<RoleBlueprint> role(String name) {
		return this.roles.stream().filter((role) -> role.name().equals(name)).findFirst();
	}

	/**
	 * The customer managed policies of all roles, each once.
	 * @return in the order of their first use
	 */
	public List<CustomerPolicy> customerPolicies() {
		return RoleBlueprint.customerPoliciesOf(this.roles);
	}

	/**
	 * The AWS managed policies of all roles, each once.
	 * @return in the order of their first use
	 */
	public List<AwsPolicy> awsPolicies() {
		return this.roles.stream().flatMap((role) -> role.awsPolicies().stream()).distinct().toList();
	}

}
