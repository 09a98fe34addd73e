package dev.workshoproles.export;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.OrganizationRules;
import dev.workshoproles.blueprint.Parameter;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.ResourceLimits;
import dev.workshoproles.blueprint.ResourceLocation;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.RoleOptions.InstanceProfile;
import dev.workshoproles.blueprint.RoleOptions;
import dev.workshoproles.blueprint.RoleOptions.PermissionsBoundary;
import dev.workshoproles.blueprint.TestPolicies;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.policy.PolicyDocument;

/**
 * A workshop with all that a role can have, in texts that IAM takes and that are full of
 * what has a meaning to a shell, to CloudFormation or to Terraform. No text has both a
 * placeholder and a variable of IAM: LocalStack does not know the escape in Fn::Sub.
 */
final class FullWorkshop {

	static final String DESCRIPTION = "It's \"made\" for ${aws:username}: $${x} %{if} {{y}} \\ `id` $(id)\n\tEOF é ÿ";

	private static final Map<String, String> TAGS = Map.of("team", "Lớp học = 1+1 @ lab/a_b.c-d", "lab:queue",
			"${Queue.Arn}", "Account", "${Account}");

	private static final CustomerPolicy BOUNDARY = policy("Full-Boundary", "/", Map.of(), """
			{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sqs:*","logs:*"],"Resource":"*"}]}""");

	private static final AwsPolicy SSM = new AwsPolicy("AmazonSSMManagedInstanceCore", "/", Map.of());

	private FullWorkshop() {
	}

	static Workshop load() {
		return load("/full/lab/", TAGS);
	}

	/**
	 * As LocalStack creates it from a CloudFormation template: policies have no path. No
	 * CloudFormation gives them tags.
	 */
	static Workshop withPlainPolicies() {
		return load("/", Map.of());
	}

	/** In an organisation that demands a boundary, a path and tags of everything. */
	static Workshop underRules() {
		return new OrganizationRules("team/organization-boundary", "/organization/",
				Map.of("CostCenter", "4711", "Account", "${Partition}-${Account}"))
			.appliedTo(load());
	}

	/** In an organisation that lets nothing be tagged. */
	static Workshop untagged() {
		return new OrganizationRules(null, null, Map.of(), false).appliedTo(load());
	}

	/** With all values, as IAM should hold it. */
	static Workshop in(ResourceLocation location, Workshop workshop) {
		return workshop.with(values("Queue.Arn", "count", "external-id")).at(location);
	}

	/** The values of the parameters that have none, by their names in a dialect. */
	static Map<String, String> values(String queue, String count, String externalId) {
		return Map.of(queue, "arn:aws:sqs:us-east-1:111122223333:Queue", count, "octo/it's*$x", externalId,
				"a b&c|`d`");
	}

	private static Workshop load(String path, Map<String, String> tags) {
		CustomerPolicy read = policy("Full-Read", path, tags, """
				{"Version":"2012-10-17","Statement":[{"Sid":"It1","Effect":"Allow","Action":"sqs:ReceiveMessage",
				"Resource":["${Queue.Arn}","arn:${Partition}:sqs:${Region}:${Account}:POC-*"]}]}""");
		return new Workshop("full-workshop", text("Full"), "", parameters(),
				List.of(instance(read), pipeline(), partner()), List.of(), List.of(), Workshop.DEFAULT_REGION,
				ResourceScope.WIDE);
	}

	private static List<Parameter> parameters() {
		return List.of(new Parameter("Queue.Arn", text("ARN of the \"queue\"\nof step 3, it's $(there)"), null),
				new Parameter("count", text("The repository, ${such} as lab/*"), null),
				new Parameter("unused", text("Nothing needs it"), null),
				new Parameter("table-arn", text("The table"),
						"arn:${Partition}:dynamodb:${Region}:${Account}:table/POC"),
				new Parameter("external-id", text("What the partner says: é"), null));
	}

	private static RoleBlueprint instance(CustomerPolicy read) {
		return role("Full-Instance", """
				{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sts:AssumeRole",
				"Principal":{"Service":["ec2.amazonaws.com","ssm.amazonaws.com"]}}}""", List.of(SSM, read),
				Map.of("write-table", """
						{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"dynamodb:PutItem",
						"Resource":"${table-arn}"}]}""", "a=b@c", """
						{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject",
						"Resource":["arn:${Partition}:s3:::lab-${Account}-${Region}/$${Account}/*",
						"arn:aws:s3:::home/${aws:username}/*"]}]}"""),
				new RoleOptions("/full/", DESCRIPTION, 7200,
						new PermissionsBoundary("arn:${Partition}:iam::${Account}:policy/Full-Boundary", BOUNDARY),
						InstanceProfile.named("Full-Instances"), TAGS));
	}

	private static RoleBlueprint pipeline() {
		return role("Full-Pipeline", """
				{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRoleWithWebIdentity",
				"Principal":{"Federated":
				"arn:${Partition}:iam::${Account}:oidc-provider/token.actions.githubusercontent.com"},
				"Condition":{"StringLike":{"token.actions.githubusercontent.com:sub":"repo:${count}:*"},
				"StringEquals":{"token.actions.githubusercontent.com:aud":"sts.amazonaws.com"}}}]}""", List.of(), Map
			.of("deploy", """
					{"Version":"2012-10-17","Statement":[{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}]}"""),
				new RoleOptions(null, null, null,
						new PermissionsBoundary("arn:${Partition}:iam::aws:policy/PowerUserAccess", null), null,
						Map.of()));
	}

	private static RoleBlueprint partner() {
		return role("Full-Partner", """
				{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sts:AssumeRole","sts:TagSession"],
				"Principal":{"AWS":"arn:${Partition}:iam::${Account}:root"},
				"Condition":{"StringEquals":{"sts:ExternalId":"${external-id}"}}}]}""", List.of(), Map.of("vouch", """
				{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:TagSession","Resource":"*"}]}"""),
				RoleOptions.NONE);
	}

	private static RoleBlueprint role(String name, String trust, List<PolicyBlueprint> policies,
			Map<String, String> inline, RoleOptions options) {
		Map<String, PolicyDocument> documents = new TreeMap<>();
		inline.forEach((policy, document) -> documents.put(policy, PolicyDocument.parse(document)));
		return new RoleBlueprint(name, PolicyDocument.parse(trust), text(name), policies, documents, options);
	}

	private static CustomerPolicy policy(String name, String path, Map<String, String> tags, String json) {
		PolicyDocument document = PolicyDocument.parse(json);
		ResourceLimits limits = TestPolicies.wide(name, document, Map.of()).limits();
		return new CustomerPolicy(name, path, document, Map.of(), document, limits, tags);
	}

	private static LocalizedText text(String text) {
		return new LocalizedText(Map.of("en", text));
	}

}
