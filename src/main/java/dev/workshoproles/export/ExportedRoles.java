package dev.workshoproles.export;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.Parameter;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.RoleOptions.PermissionsBoundary;
import dev.workshoproles.blueprint.Workshop;

/**
 * The roles to export, with their policies.
 *
 * @param workshop the workshop's id
 * @param region the lab's Region if no other is configured
 * @param tagging whether what is created may be tagged
 * @param parameters the parameters without a value that the roles need, with their
 * placeholders as values
 * @param roles the roles, in the workshop's order
 */
public record ExportedRoles(String workshop, String region, boolean tagging, List<Parameter> parameters,
		List<RoleBlueprint> roles) {

	/** What a dialect must not take as a parameter's value, for it stands in JSON. */
	static final String VALUE_RULE = "must be a text without quotation marks, backslashes and control characters";

	public ExportedRoles {
		roles = List.copyOf(roles);
		Set<String> placeholders = placeholders(roles);
		parameters = parameters.stream()
			.filter((parameter) -> placeholders.contains(String.valueOf(parameter.value())))
			.toList();
	}

	/**
	 * All roles of a workshop.
	 * @param workshop the workshop
	 * @return the roles
	 */
	public static ExportedRoles of(Workshop workshop) {
		Map<String, String> placeholders = ExportPlaceholders.of(workshop.parameters());
		Workshop exported = workshop.with(placeholders).at(ExportPlaceholders.LOCATION);
		return new ExportedRoles(exported.id(), exported.region(), exported.organization().tagging(),
				exported.parameters()
					.stream()
					.filter((parameter) -> placeholders.containsKey(parameter.name()))
					.toList(),
				exported.roles());
	}

	/**
	 * Only one of these roles.
	 * @param role the role, at any location
	 * @return that role alone
	 */
	public ExportedRoles only(RoleBlueprint role) {
		return new ExportedRoles(this.workshop, this.region, this.tagging, this.parameters,
				this.roles.stream().filter((one) -> one.name().equals(role.name())).toList());
	}

	/** The policies to create, without duplicates. */
	List<CustomerPolicy> policies() {
		return RoleBlueprint.customerPoliciesOf(this.roles);
	}

	/** Whether a placeholder is in anything exported. */
	boolean has(String placeholder) {
		return placeholders(this.roles).contains(placeholder);
	}

	/** The ARN of a policy, with placeholders. */
	static String arn(PolicyBlueprint policy) {
		return policy.arn(ExportPlaceholders.LOCATION.partition(), ExportPlaceholders.LOCATION.accountId());
	}

	static String arn(PermissionsBoundary boundary) {
		CustomerPolicy own = boundary.policy();
		return (own != null) ? arn(own) : boundary.arn();
	}

	/**
	 * The document of a policy, for every dialect.
	 */
	static PolicyText document(CustomerPolicy policy) {
		return new PolicyText(policy.document().json());
	}

	static PolicyText trustPolicy(RoleBlueprint role) {
		return new PolicyText(role.trustPolicy().json());
	}

	static SortedMap<String, PolicyText> inlinePolicies(RoleBlueprint role) {
		SortedMap<String, PolicyText> texts = new TreeMap<>();
		role.inlinePolicies().forEach((name, document) -> texts.put(name, new PolicyText(document.json())));
		return texts;
	}

	private static Set<String> placeholders(List<RoleBlueprint> roles) {
		return roles.stream()
			.flatMap(ExportedRoles::texts)
			.flatMap((text) -> ExportPlaceholders.PATTERN.matcher(text).results())
			.map(MatchResult::group)
			.collect(Collectors.toSet());
	}

	/** All that placeholders may stand in. */
	private static Stream<String> texts(RoleBlueprint role) {
		return Stream
			.of(Stream.of(role.trustPolicy().json()), inlinePolicies(role).values().stream().map(PolicyText::json),
					role.options().tags().values().stream(),
					Stream.ofNullable(role.options().instanceProfile())
						.flatMap((profile) -> profile.tags().values().stream()),
					Stream.ofNullable(role.options().permissionsBoundary())
						.filter((boundary) -> boundary.policy() == null)
						.map(PermissionsBoundary::arn),
					role.ownPolicies().stream().flatMap(ExportedRoles::texts))
			.flatMap((texts) -> texts);
	}

	private static Stream<String> texts(CustomerPolicy policy) {
		return Stream.concat(Stream.of(policy.document().json()), policy.tags().values().stream());
	}

}
