package dev.workshoproles.permissions;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.ResourceLimits;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.RoleOptions;
import dev.workshoproles.blueprint.RoleOptions.PermissionsBoundary;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.policy.PolicyDocument;

/**
 * Workshops whose roles have more than a trust policy and managed policies.
 */
final class FullWorkshop {

	static final String POWER_USER = "arn:aws:iam::aws:policy/PowerUserAccess";

	static final String STORES = allowing("s3:PutObject");

	static final String BOUNDS = allowing("s3:*");

	static final String LOGS = allowing("logs:PutLogEvents");

	private static final LocalizedText TEXT = new LocalizedText(Map.of("en", "serves"));

	private static final Map<String, String> TEAM = Map.of("team", "lab");

	private static final CustomerPolicy STORE = policy("Store", "/lab/", STORES);

	private static final CustomerPolicy BOUND = policy("Bound", "/", BOUNDS);

	static final PermissionsBoundary OWN = new PermissionsBoundary("arn:${Partition}:iam::${Account}:policy/Bound",
			BOUND);

	static final PermissionsBoundary OF_AWS = new PermissionsBoundary(
			"arn:${Partition}:iam::aws:policy/PowerUserAccess", null);

	private static final Map<String, PolicyDocument> INLINE = Map.of("logs", PolicyDocument.parse(LOGS));

	private FullWorkshop() {
	}

	/**
	 * Server has all that a role can have, Client a boundary of AWS's and a policy of
	 * AWS's.
	 */
	static Workshop everything() {
		RoleBlueprint server = role("Server", List.of(STORE), INLINE,
				new RoleOptions("/lab/", "Serves", 7200, OWN, "Servers", TEAM));
		RoleBlueprint client = role("Client", List.of(new AwsPolicy("ReadOnlyAccess", "/", Map.of())), Map.of(),
				new RoleOptions(null, null, null, OF_AWS, null, Map.of()));
		return workshop(server, client);
	}

	/** One role without policies. */
	static Workshop with(RoleOptions options) {
		return workshop(role("Server", List.of(), Map.of(), options));
	}

	static Workshop withBoundary(PermissionsBoundary boundary) {
		return with(new RoleOptions(null, null, null, boundary, null, Map.of()));
	}

	static Workshop withSettings(@Nullable String description, @Nullable Integer session) {
		return with(new RoleOptions(null, description, session, null, null, Map.of()));
	}

	static Workshop withInlinePolicies() {
		return workshop(role("Server", List.of(), INLINE, RoleOptions.NONE));
	}

	private static RoleBlueprint role(String name, List<PolicyBlueprint> policies, Map<String, PolicyDocument> inline,
			RoleOptions options) {
		return new RoleBlueprint(name, PolicyDocument.trusting("ec2.amazonaws.com"), TEXT, policies, inline, options);
	}

	private static Workshop workshop(RoleBlueprint... roles) {
		return new Workshop("full", TEXT, "", List.of(), List.of(roles), List.of(), Workshop.DEFAULT_REGION,
				ResourceScope.WIDE);
	}

	private static CustomerPolicy policy(String name, String path, String json) {
		PolicyDocument document = PolicyDocument.parse(json);
		return new CustomerPolicy(name, path, document, Map.of(), document, new ResourceLimits(Map.of(), Map.of()),
				TEAM);
	}

	static String allowing(String action) {
		return """
				{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"%s","Resource":"*"}]}"""
			.formatted(action);
	}

}
