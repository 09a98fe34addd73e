package dev.workshoproles.blueprint;

import java.util.List;
import java.util.Map;

import dev.workshoproles.blueprint.RoleOptions.InstanceProfile;
import dev.workshoproles.blueprint.RoleOptions.PermissionsBoundary;
import dev.workshoproles.policy.PolicyDocument;

/**
 * A workshop with all that a blueprint can hold.
 */
public final class FullWorkshop {

	/**
	 * With its own permissions boundary, inline policies, an instance profile of another
	 * name, a path, a description, a session duration and tags.
	 */
	public static final String SERVER = "Server";

	public static final String PROFILE = "Servers";

	/** Trusts an identity provider on a condition, and has a boundary of AWS's. */
	public static final String DEPLOYER = "Deployer";

	/** Without any policy. */
	public static final String PLAIN = "Plain";

	public static final String STORE = "Store";

	/** The boundary of Server, attached to nothing. */
	public static final String BOUND = "Bound";

	private static final Map<String, String> TEAM = Map.of("team", "lab");

	private static final CustomerPolicy STORE_POLICY = policy(STORE, "/lab/",
			allowing("s3:PutObject", "arn:${Partition}:s3:::lab-${Account}/*"), TEAM);

	private static final CustomerPolicy BOUND_POLICY = policy(BOUND, "/", allowing("*", "*"), Map.of());

	private static final RoleBlueprint SERVER_ROLE = new RoleBlueprint(SERVER,
			PolicyDocument.trusting("ec2.amazonaws.com"), text("serves"), List.of(STORE_POLICY),
			Map.of("logs", allowing("logs:PutLogEvents", "*"), "keys", allowing("kms:Decrypt", "*")),
			new RoleOptions("/lab/", "Serves", 7200,
					new PermissionsBoundary("arn:${Partition}:iam::${Account}:policy/" + BOUND, BOUND_POLICY),
					InstanceProfile.named(PROFILE), TEAM));

	private static final RoleBlueprint DEPLOYER_ROLE = new RoleBlueprint(DEPLOYER, PolicyDocument.parse("""
			{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated":
			"arn:${Partition}:iam::${Account}:oidc-provider/token.actions.githubusercontent.com"},
			"Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"StringLike":
			{"token.actions.githubusercontent.com:sub": "repo:lab/*"}}}]}"""), text("deploys"),
			List.of(new AwsPolicy("ReadOnlyAccess", "/", Map.of())), Map.of(), new RoleOptions(null, null, null,
					new PermissionsBoundary("arn:${Partition}:iam::aws:policy/PowerUserAccess", null), null, Map.of()));

	private static final RoleBlueprint PLAIN_ROLE = TestRoles.trusting(PLAIN, "ecs-tasks.amazonaws.com", text("waits"),
			List.of());

	public static final Workshop WORKSHOP = of(SERVER_ROLE, DEPLOYER_ROLE, PLAIN_ROLE);

	/** The role Server alone. */
	public static final Workshop SERVER_ONLY = of(SERVER_ROLE);

	private FullWorkshop() {
	}

	/** The same with other roles. */
	public static Workshop of(RoleBlueprint... roles) {
		return new Workshop("lab", text("Lab"), "", List.of(), List.of(roles), List.of(), List.of(),
				Workshop.DEFAULT_REGION, ResourceScope.WIDE);
	}

	private static CustomerPolicy policy(String name, String path, PolicyDocument document, Map<String, String> tags) {
		return new CustomerPolicy(name, path, document, Map.of(), document, ResourceLimits.NONE, tags);
	}

	private static PolicyDocument allowing(String action, String resource) {
		return PolicyDocument.parse("""
				{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"%s","Resource":"%s"}]}"""
			.formatted(action, resource));
	}

	private static LocalizedText text(String english) {
		return new LocalizedText(Map.of("en", english));
	}

}
