package dev.workshoproles.blueprint;

import java.util.List;
import java.util.Optional;

/**
 * A workshop's blueprint: the roles its participants need, validated.
 *
 * @param id identifies the workshop in the ownership tag of what the console makes
 * @param title the workshop's title
 * @param namePrefix what goes before the name of every role and policy; the names here
 * have it already
 * @param roles the roles in the order of the workshop's page
 * @param flow the services of the lab in the order in which data passes them; empty when
 * the workshop does not say
 * @param region where the lab is when no other Region is chosen
 * @param scope which variant of the policies is in force
 */
public record Workshop(String id, LocalizedText title, String namePrefix, List<RoleBlueprint> roles, List<Station> flow,
		String region, ResourceScope scope) {

	/** Where the AWS console and SDK go when nobody says. */
	public static final String DEFAULT_REGION = "us-east-1";

	public Workshop {
		roles = List.copyOf(roles);
		flow = List.copyOf(flow);
	}

	/**
	 * The same workshop with another variant in force.
	 * @param variant which, for {@link #at}
	 * @return the workshop
	 */
	public Workshop with(ResourceScope variant) {
		return new Workshop(this.id, this.title, this.namePrefix, this.roles, this.flow, this.region, variant);
	}

	/**
	 * The workshop with its policies in the variant that is in force, at the place where
	 * its resources are.
	 * @param location the place; {@link ResourceLocation#UNKNOWN} leaves the workshop
	 * file's placeholders
	 * @return the workshop there
	 */
	public Workshop at(ResourceLocation location) {
		return new Workshop(this.id, this.title, this.namePrefix,
				this.roles.stream().map((role) -> role.at(location, this.scope)).toList(), this.flow, this.region,
				this.scope);
	}

	/**
	 * Finds a role by its real name.
	 * @param name the name, prefix included, in its exact letter case
	 * @return the role, empty when the workshop has none of that name
	 */
	public Optional<RoleBlueprint> role(String name) {
		return this.roles.stream().filter((role) -> role.name().equals(name)).findFirst();
	}

	/**
	 * The customer managed policies of all roles, each once.
	 * @return in the order of their first use
	 */
	public List<CustomerPolicy> customerPolicies() {
		return this.roles.stream().flatMap((role) -> role.customerPolicies().stream()).distinct().toList();
	}

}
