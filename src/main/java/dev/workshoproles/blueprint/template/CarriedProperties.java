package dev.workshoproles.blueprint.template;

import java.util.Map;
import java.util.Set;

import dev.workshoproles.blueprint.template.evaluation.Report;
import dev.workshoproles.blueprint.template.evaluation.TemplateResource;

/**
 * The properties of IAM resources that a workshop has something for. All others are
 * reported.
 */
record CarriedProperties(Report report) {

	private static final String NAME = "PolicyName";

	private static final String DOCUMENT = "PolicyDocument";

	private static final Map<String, Set<String>> CARRIED = Map.of(IamType.ROLE,
			Set.of("AssumeRolePolicyDocument", "Description", "ManagedPolicyArns", "MaxSessionDuration", "Path",
					"PermissionsBoundary", "Policies", "RoleName", "Tags"),
			IamType.MANAGED_POLICY, Set.of("ManagedPolicyName", "Path", DOCUMENT, "Roles", "Tags"), IamType.POLICY,
			Set.of(NAME, DOCUMENT, "Roles"), IamType.ROLE_POLICY, Set.of(NAME, DOCUMENT, "RoleName"),
			IamType.INSTANCE_PROFILE, Set.of("InstanceProfileName", "Path", "Roles"));

	private static final Map<String, String> REASONS = Map.of("Users", "a workshop has no users", "Groups",
			"a workshop has no groups", "Description", "a workshop's policies have no description");

	void check(TemplateResource resource) {
		Set<String> carried = CARRIED.getOrDefault(resource.type(), Set.of());
		resource.properties()
			.fields()
			.keySet()
			.stream()
			.filter((property) -> !carried.contains(property))
			.forEach((property) -> this.report.missing(resource.placeOf(property),
					REASONS.getOrDefault(property, "a workshop has nothing for this property")));
		resource.written().fields().forEach((key, node) -> {
			if (key.startsWith("Fn::")) {
				this.report.missing(resource.place().at(key, node.line()), key + " is not evaluated here");
			}
		});
	}

}
