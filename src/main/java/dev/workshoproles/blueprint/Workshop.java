package dev.workshoproles.blueprint;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The validated blueprint of a workshop: the roles its participants need.
 *
 * @param id identifies the workshop in the ownership tags
 * @param title the workshop's title
 * @param namePrefix the prefix of all role and policy names; the names here include it
 * @param parameters what differs from account to account
 * @param roles the roles in display order
 * @param flow the lab's services in the order of the data flow; empty if not specified
 * @param steps the steps of the workshop's instructions; empty if not specified
 * @param region the lab's Region if no other is configured
 * @param scope the active variant of the policies
 * @param organization the rules that it follows, which also decide how the console tells
 * what is its own
 */
public record Workshop(String id, LocalizedText title, String namePrefix, List<Parameter> parameters,
		List<RoleBlueprint> roles, List<Station> flow, List<WorkshopStep> steps, String region, ResourceScope scope,
		OrganizationRules organization) {

	/** The default of the AWS console and of workshop files. */
	public static final String DEFAULT_REGION = "us-east-1";

	public Workshop {
		parameters = List.copyOf(parameters);
		roles = List.copyOf(roles);
		flow = List.copyOf(flow);
		steps = List.copyOf(steps);
	}

	/**
	 * A workshop without rules of an organisation.
	 * @param id identifies the workshop in the ownership tags
	 * @param title the workshop's title
	 * @param namePrefix the prefix of all role and policy names
	 * @param parameters what differs from account to account
	 * @param roles the roles in display order
	 * @param flow the lab's services in the order of the data flow
	 * @param steps the steps of the workshop's instructions
	 * @param region the lab's Region if no other is configured
	 * @param scope the active variant of the policies
	 */
	public Workshop(String id, LocalizedText title, String namePrefix, List<Parameter> parameters,
			List<RoleBlueprint> roles, List<Station> flow, List<WorkshopStep> steps, String region,
			ResourceScope scope) {
		this(id, title, namePrefix, parameters, roles, flow, steps, region, scope, OrganizationRules.NONE);
	}

	/**
	 * The same workshop with another variant of the policies.
	 * @param variant the active variant for {@link #at}
	 * @return the workshop
	 */
	public Workshop with(ResourceScope variant) {
		return new Workshop(this.id, this.title, this.namePrefix, this.parameters, this.roles, this.flow, this.steps,
				this.region, variant, this.organization);
	}

	/**
	 * The same workshop with values for parameters.
	 * @param values the values by parameter name, with any placeholder but those of
	 * parameters; other parameters stay as they are
	 * @return the workshop
	 */
	public Workshop with(Map<String, String> values) {
		return new Workshop(this.id, this.title, this.namePrefix,
				this.parameters.stream()
					.map((parameter) -> parameter.with(values.get(parameter.name()), this.namePrefix))
					.toList(),
				this.roles, this.flow, this.steps, this.region, this.scope, this.organization);
	}

	/**
	 * The parameters that a role needs and that have no value.
	 * @param role one of the workshop's roles
	 * @return in the workshop's order
	 */
	public List<Parameter> unset(RoleBlueprint role) {
		return this.parameters.stream()
			.filter((parameter) -> parameter.value() == null)
			.filter((parameter) -> role.texts().anyMatch((text) -> text.contains(parameter.placeholder())))
			.toList();
	}

	/**
	 * Resolves the placeholders for a location, with policies in the active variant.
	 * @param location the location of the resources; {@link ResourceLocation#UNKNOWN}
	 * keeps the placeholders
	 * @return the resolved workshop
	 */
	public Workshop at(ResourceLocation location) {
		Placeholders placeholders = new Placeholders(location, this.parameters);
		return new Workshop(this.id, this.title, this.namePrefix, this.parameters,
				this.roles.stream().map((role) -> role.at(placeholders, this.scope)).toList(), this.flow, this.steps,
				this.region, this.scope, this.organization);
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
	 * Finds the step that attaches a policy to a role that an earlier step has created.
	 * @param role the real name of a role
	 * @param policy the real name of one of its policies
	 * @return the index of the step; empty if the role is created with the policy
	 */
	public OptionalInt laterStep(String role, String policy) {
		int[] ofRole = IntStream.range(0, this.steps.size())
			.filter((step) -> this.steps.get(step).roles().contains(role))
			.toArray();
		OptionalInt attaching = Arrays.stream(ofRole)
			.filter((step) -> this.steps.get(step).policies().contains(policy))
			.findFirst();
		return (attaching.isPresent() && attaching.getAsInt() > ofRole[0]) ? attaching : OptionalInt.empty();
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
