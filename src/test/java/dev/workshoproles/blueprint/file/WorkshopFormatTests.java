package dev.workshoproles.blueprint.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.InvalidWorkshopException;
import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.ResourceLocation;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.RoleOptions.InstanceProfile;
import dev.workshoproles.blueprint.TestRoles;
import dev.workshoproles.blueprint.RoleOptions;
import dev.workshoproles.blueprint.RoleOptions.PermissionsBoundary;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.blueprint.WorkshopProblem;
import dev.workshoproles.blueprint.WorkshopStep;
import dev.workshoproles.blueprint.file.reading.WorkshopDocuments;
import dev.workshoproles.policy.PolicyDocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the workshop file can say, and the roles that come of it. */
class WorkshopFormatTests {

	private static final ResourceLocation SITE = new ResourceLocation("aws-cn", "246813579024", "cn-north-1");

	private static final String READ = """
			{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:ReceiveMessage","Resource":"%s"}]}""";

	private WorkshopFolder workshop;

	@BeforeEach
	void write(@TempDir Path folder) throws IOException {
		this.workshop = WorkshopFolder.in(folder);
	}

	@Test
	void theLeastThatAWorkshopNeeds() throws IOException {
		Workshop loaded = load("""
				id: lab
				title: Lab
				roles:
				  - name: Reader
				    trust: lambda.amazonaws.com
				""");
		assertThat(loaded.roles())
			.containsExactly(TestRoles.trusting("Reader", "lambda.amazonaws.com", LocalizedText.EMPTY, List.of()));
		assertThat(loaded.title().in(Locale.ENGLISH)).isEqualTo("Lab");
		assertThat(loaded.region()).isEqualTo("us-east-1");
		assertThat(loaded.parameters()).isEmpty();
		assertThat(loaded.steps()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"lambda.amazonaws.com | {\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"lambda.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}",
			"[lambda.amazonaws.com] | {\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"lambda.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}",
			"[lambda.amazonaws.com, edgelambda.amazonaws.com] | {\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":[\"lambda.amazonaws.com\",\"edgelambda.amazonaws.com\"]},\"Action\":\"sts:AssumeRole\"}]}",
			"'states.${Region}.amazonaws.com' | {\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"states.${Region}.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}" })
	void servicesAreTrustedByName(String trust, String document) throws IOException {
		assertThat(trusting(trust.replace('\'', '"')).trustPolicy().json()).isEqualTo(document);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"{Statement: {Effect: Allow, Principal: {AWS: 'arn:${Partition}:iam::${Account}:root'}, Action: [sts:AssumeRole, sts:TagSession]}} | arn:aws-cn:iam::246813579024:root",
			"{Version: 2012-10-17, Statement: [{Effect: Allow, Principal: {Federated: 'arn:${Partition}:iam::${Account}:oidc-provider/token.actions.githubusercontent.com'}, Action: sts:AssumeRoleWithWebIdentity, Condition: {StringLike: {'token.actions.githubusercontent.com:sub': 'repo:octo/lab:*'}}}]} | arn:aws-cn:iam::246813579024:oidc-provider/token.actions.githubusercontent.com",
			"{Statement: [{Effect: Allow, Principal: {Federated: cognito-identity.amazonaws.com}, Action: sts:AssumeRoleWithWebIdentity}]} | cognito-identity.amazonaws.com",
			"{Statement: [{Effect: Allow, Principal: {Federated: 'arn:${Partition}:iam::${Account}:saml-provider/Corp'}, Action: sts:AssumeRoleWithSAML}]} | arn:aws-cn:iam::246813579024:saml-provider/Corp",
			"{Statement: [{Effect: Allow, Principal: {AWS: '246802468024'}, Action: sts:AssumeRole}]} | 246802468024",
			"{Statement: [{Effect: Allow, Principal: '*', Action: sts:AssumeRole, Condition: {StringEquals: {aws:PrincipalOrgID: o-a1b2c3d4e5}}}]} | *" })
	void anybodyCanBeTrustedByADocument(String trust, String principal) throws IOException {
		RoleBlueprint role = load(roles("trust: " + trust)).at(SITE).roles().get(0);
		assertThat(role.trusted()).containsExactly(principal);
		assertThat(role.trustedService()).isNull();
	}

	@Test
	void aTrustPolicyCanBeAFile() throws IOException {
		this.workshop.file("trust/lambda.json", "{\"Statement\": [ {\"Effect\": \"Allow\", \"Principal\": "
				+ "{\"Service\": \"lambda.amazonaws.com\"}, \"Action\": \"sts:AssumeRole\"} ]}");
		assertThat(trusting("trust/lambda.json").trustPolicy().json())
			.as("as it is written: without a version IAM takes that of 2008")
			.isEqualTo("{\"Statement\": [ {\"Effect\": \"Allow\", \"Principal\": "
					+ "{\"Service\": \"lambda.amazonaws.com\"}, \"Action\": \"sts:AssumeRole\"} ]}");
	}

	@Test
	void policiesOfTheFileAndOfAwsAreAttachedInTheirOrder() throws IOException {
		Workshop loaded = load(roles("""
				trust: lambda.amazonaws.com
				    policies:
				      - AmazonS3ReadOnlyAccess
				      - Read-Queue
				      - service-role/AWSLambdaBasicExecutionRole
				      - arn:aws:iam::aws:policy/AmazonSQSFullAccess
				      - arn:${Partition}:iam::aws:policy/job-function/ViewOnlyAccess
				      - arn:aws-us-gov:iam::aws:policy/AmazonSNSFullAccess""")
				+ "policies: [{name: Read-Queue, document: read-queue.json}]\n", "ana-");
		assertThat(loaded.roles().get(0).policies()).extracting((policy) -> policy.arn("aws-cn", "246813579024"))
			.containsExactly("arn:aws-cn:iam::aws:policy/AmazonS3ReadOnlyAccess",
					"arn:aws-cn:iam::246813579024:policy/ana-Read-Queue",
					"arn:aws-cn:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
					"arn:aws-cn:iam::aws:policy/AmazonSQSFullAccess",
					"arn:aws-cn:iam::aws:policy/job-function/ViewOnlyAccess",
					"arn:aws-cn:iam::aws:policy/AmazonSNSFullAccess");
		assertThat(loaded.roles().get(0).policies()).extracting(PolicyBlueprint::reasons).containsOnly(Map.of());
	}

	@ParameterizedTest
	@CsvSource({ "Logs", "service-role/Logs", "arn:aws:iam::aws:policy/service-role/Logs" })
	void thePolicyOfAwsThatTheFileDescribesIsTheSameHoweverItIsNamed(String reference) throws IOException {
		AwsPolicy logs = this.workshop.with("[Read-Queue, Logs]", "[Read-Queue, '" + reference + "']")
			.load("")
			.awsPolicies()
			.get(0);
		assertThat(logs.reasons()).containsOnlyKeys("logs:PutLogEvents");
		assertThat(logs.path()).isEqualTo("/service-role/");
	}

	@Test
	void aPolicyHasADocumentWithinAPathAndTags() throws IOException {
		CustomerPolicy policy = load(roles("trust: lambda.amazonaws.com\n    policies: [Read-Queue]") + """
				policies:
				  - name: Read-Queue
				    path: /lab/queues/
				    tags: {Team: lab, owner: '${Account}', Prefix: '${Prefix}x'}
				    document:
				      Version: 2012-10-17
				      Statement:
				        - Effect: Allow
				          Action: sqs:ReceiveMessage
				          Resource: arn:${Partition}:sqs:${Region}:${Account}:${Prefix}Queue
				""", "ana-").at(SITE).customerPolicies().get(0);
		assertThat(policy.document().json())
			.isEqualTo(READ.formatted("arn:aws-cn:sqs:cn-north-1:246813579024:ana-Queue"));
		assertThat(policy.wide()).isEqualTo(policy.document());
		assertThat(policy.path()).isEqualTo("/lab/queues/");
		assertThat(policy.tags()).isEqualTo(Map.of("Team", "lab", "owner", "246813579024", "Prefix", "ana-x"));
		assertThat(policy.reasons()).isEmpty();
	}

	@Test
	void aVersionIsPutInOnlyWhereIamDemandsIt() throws IOException {
		String document = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sqs:ReceiveMessage\",\"Resource\":\"*\"}]}";
		this.workshop.withDocument(document);
		RoleBlueprint role = load(roles("""
				trust: lambda.amazonaws.com
				    policies: [Read-Queue]
				    inline: {read: read-queue.json}""") + "policies: [{name: Read-Queue, document: read-queue.json}]\n")
			.roles()
			.get(0);
		assertThat(role.customerPolicies().get(0).document().json())
			.isEqualTo(document.replaceFirst("\\{", "{\"Version\": \"2012-10-17\", "));
		assertThat(role.inlinePolicies().get("read").json()).isEqualTo(document);
	}

	@Test
	void aDocumentMayDenyOnlyAndNameWhatItDoesNotAllow() throws IOException {
		RoleBlueprint role = trusting("""
				lambda.amazonaws.com
				    inline:
				      deny: {Statement: [{Effect: Deny, NotAction: 'iam:*', NotResource: 'arn:aws:s3:::lab'}]}
				      all: {Statement: {Effect: Allow, NotAction: 'iam:*', Resource: '*'}}""");
		assertThat(role.inlinePolicies()).containsOnlyKeys("all", "deny");
		assertThat(role.inlinePolicies().get("deny").denies()).isTrue();
	}

	@Test
	void theOptionsOfARole() throws IOException {
		Workshop loaded = load(roles("""
				trust: ec2.amazonaws.com
				    instanceProfile: true
				    path: /workshop/
				    description: Made for the workshop
				    maxSessionDuration: 43200
				    permissionsBoundary: Boundary
				    tags: {team: lab}
				  - name: Other
				    trust: ec2.amazonaws.com
				    instanceProfile: Profile
				    permissionsBoundary: PowerUserAccess
				  - name: Third
				    trust: ec2.amazonaws.com
				    instanceProfile: false
				    permissionsBoundary: arn:aws:iam::${Account}:policy/${Prefix}Theirs""")
				+ "policies: [{name: Boundary, document: read-queue.json, path: /b/}]\n", "ana-");
		assertThat(loaded.roles().get(0).options())
			.isEqualTo(new RoleOptions("/workshop/", "Made for the workshop", 43200,
					new PermissionsBoundary("arn:${Partition}:iam::${Account}:policy/b/ana-Boundary",
							loaded.customerPolicies().get(0)),
					InstanceProfile.named("ana-Role"), Map.of("team", "lab")));
		assertThat(loaded.roles().get(0).ownPolicies()).extracting(CustomerPolicy::name)
			.containsExactly("ana-Boundary");
		assertThat(loaded.roles().get(0).policies()).isEmpty();
		assertThat(loaded.roles().get(1).options()).isEqualTo(new RoleOptions(null, null, null,
				new PermissionsBoundary("arn:${Partition}:iam::aws:policy/PowerUserAccess", null),
				InstanceProfile.named("ana-Profile"), Map.of()));
		assertThat(loaded.at(SITE).roles().get(2).options()).isEqualTo(new RoleOptions(null, null, null,
				new PermissionsBoundary("arn:aws:iam::246813579024:policy/ana-Theirs", null), null, Map.of()));
	}

	@Test
	void aBoundaryIsTheFilesOwnAlsoWhenItIsNamedByItsArn() throws IOException {
		RoleBlueprint role = load(roles(
				"trust: ec2.amazonaws.com\n    permissionsBoundary: arn:${Partition}:iam::${Account}:policy/Boundary")
				+ "policies: [{name: Boundary, document: read-queue.json}]\n")
			.roles()
			.get(0);
		assertThat(role.ownPolicies()).extracting(CustomerPolicy::name).containsExactly("Boundary");
	}

	@Test
	void aParameterStandsInDocumentsTrustBoundaryAndTags() throws IOException {
		Workshop loaded = load("""
				id: lab
				title: Lab
				parameters:
				  queue-arn:
				    description: {en: ARN of the queue, vi: ARN của hàng đợi}
				    default: arn:${Partition}:sqs:${Region}:${Account}:${Prefix}Queue
				  teacher:
				    description: The teacher's account
				  limit: {}
				roles:
				  - name: Role
				    trust: {Statement: [{Effect: Allow, Principal: {AWS: '${teacher}'}, Action: sts:AssumeRole}]}
				    permissionsBoundary: ${limit}
				    inline: {read: {Statement: [{Effect: Allow, Action: sqs:ReceiveMessage, Resource: '${queue-arn}'}]}}
				    tags: {teacher: '${teacher}'}
				""", "ana-");
		assertThat(loaded.parameters()).extracting((each) -> each.name() + "=" + each.value())
			.containsExactly("queue-arn=arn:${Partition}:sqs:${Region}:${Account}:ana-Queue", "teacher=null",
					"limit=null");
		assertThat(loaded.parameters().get(0).description().in(Locale.forLanguageTag("vi")))
			.isEqualTo("ARN của hàng đợi");
		assertThat(loaded.parameters().get(2).description().in(Locale.ENGLISH)).isEqualTo("limit");
		assertThat(loaded.unset(loaded.roles().get(0))).extracting((each) -> each.name())
			.containsExactly("teacher", "limit");
		RoleBlueprint role = loaded
			.with(Map.of("teacher", "135792468013", "limit", "arn:aws:iam::aws:policy/PowerUserAccess", "queue-arn",
					"arn:${Partition}:sqs:${Region}:${Account}:${Prefix}Other"))
			.at(SITE)
			.roles()
			.get(0);
		assertThat(role.trusted()).containsExactly("135792468013");
		assertThat(role.options().tags()).isEqualTo(Map.of("teacher", "135792468013"));
		assertThat(role.options().permissionsBoundary())
			.isEqualTo(new PermissionsBoundary("arn:aws:iam::aws:policy/PowerUserAccess", null));
		assertThat(role.inlinePolicies().get("read").json())
			.contains("\"arn:aws-cn:sqs:cn-north-1:246813579024:ana-Other\"");
		assertThat(loaded.at(SITE).roles().get(0).inlinePolicies().get("read").json())
			.contains("\"arn:aws-cn:sqs:cn-north-1:246813579024:ana-Queue\"");
	}

	@Test
	void iamsOwnVariablesStay() throws IOException {
		String resource = "arn:aws:s3:::lab/${aws:username}/${*}${?}${$}/${saml:sub}/${aws:PrincipalTag/team, 'none'}";
		PolicyDocument document = trusting("lambda.amazonaws.com\n    inline: {read: {Version: 2012-10-17, "
				+ "Statement: [{Effect: Allow, Action: 's3:*', Resource: \"" + resource + "\"}]}}")
			.inlinePolicies()
			.get("read");
		assertThat(document.json()).contains("\"" + resource + "\"");
	}

	@Test
	void placeholdersStandInTheKeysOfConditionsToo() throws IOException {
		String provider = "oidc.eks.${Region}.amazonaws.com/id/${cluster-id}";
		RoleBlueprint role = load("""
				id: lab
				title: Lab
				parameters: {cluster-id: {description: The id of the cluster's provider}}
				roles:
				  - name: Role
				    trust:
				      Version: 2012-10-17
				      Statement:
				        - Effect: Allow
				          Principal: {Federated: 'arn:${Partition}:iam::${Account}:oidc-provider/PROVIDER'}
				          Action: sts:AssumeRoleWithWebIdentity
				          Condition: {StringEquals: {'PROVIDER:sub': 'system:serviceaccount:default:lab'}}
				""".replace("PROVIDER", provider)).with(Map.of("cluster-id", "A1B2")).at(SITE).roles().get(0);
		assertThat(role.trustPolicy().json()).contains("oidc-provider/oidc.eks.cn-north-1.amazonaws.com/id/A1B2\"",
				"\"oidc.eks.cn-north-1.amazonaws.com/id/A1B2:sub\"");
	}

	@Test
	void narrowPoliciesKeepTheirParameters() throws IOException {
		this.workshop.holding("""
				id: lab
				title: Lab
				parameters: {queue: {default: 'arn:aws:sqs:us-east-1:${Account}:First'}}
				roles: [{name: Role, trust: lambda.amazonaws.com, policies: [Read-Queue]}]
				policies:
				  - name: Read-Queue
				    document: read-queue.json
				    resources: {sqs:ReceiveMessage: ['${queue}']}
				""");
		Workshop narrow = this.workshop.load(new WorkshopSettings("", ResourceScope.NARROW, Map.of())).workshop();
		assertThat(narrow.customerPolicies().get(0).document().json()).contains("${queue}");
		assertThat(narrow.with(Map.of("queue", "arn:aws:sqs:us-east-1:${Account}:Second"))
			.at(SITE)
			.customerPolicies()
			.get(0)
			.document()
			.json()).contains("\"arn:aws:sqs:us-east-1:246813579024:Second\"");
	}

	@Test
	void stepsHaveTheRealNames() throws IOException {
		assertThat(load(roles("""
				trust: lambda.amazonaws.com
				    policies: [Read-Queue, service-role/AWSLambdaBasicExecutionRole]""") + """
				policies: [{name: Read-Queue, document: read-queue.json}]
				steps:
				  - {title: 2.1 Create policies, policies: [Read-Queue]}
				  - title: {en: 2.2 Create the role, vi: 2.2 Tạo vai trò}
				    roles: [Role]
				  - {title: 4.1 Write logs, roles: [Role], policies: [service-role/AWSLambdaBasicExecutionRole]}
				""", "ana-").steps()).containsExactly(
				new WorkshopStep(LocalizedText.english("2.1 Create policies"), List.of(), List.of("ana-Read-Queue")),
				new WorkshopStep(new LocalizedText(Map.of("en", "2.2 Create the role", "vi", "2.2 Tạo vai trò")),
						List.of("ana-Role"), List.of()),
				new WorkshopStep(LocalizedText.english("4.1 Write logs"), List.of("ana-Role"),
						List.of("AWSLambdaBasicExecutionRole")));
	}

	@Test
	void aTreeThatWasMadeElsewhereIsLoadedLikeAFile() {
		ObjectNode tree = JsonMapper.shared().createObjectNode().put("id", "lab").put("title", "Lab");
		ObjectNode role = tree.putArray("roles").addObject().put("name", "Reader");
		role.putObject("trust")
			.putObject("Statement")
			.put("Effect", "Allow")
			.put("Action", "sts:AssumeRole")
			.putObject("Principal")
			.put("Service", "lambda.amazonaws.com");
		role.putObject("inline").put("read", "read.json");
		byte[] read = READ.formatted("*").getBytes(StandardCharsets.UTF_8);
		Workshop loaded = WorkshopLoader.load(tree.deepCopy(), "template.yaml", (path) -> read, WorkshopSettings.NONE)
			.workshop();
		assertThat(loaded.roles().get(0).inlinePolicies().get("read").json()).isEqualTo(READ.formatted("*"));
		assertThatExceptionOfType(InvalidWorkshopException.class)
			.isThrownBy(() -> WorkshopLoader.load(tree, "template.yaml", WorkshopDocuments.NONE, WorkshopSettings.NONE))
			.satisfies((refusal) -> assertThat(refusal.problems()).containsExactly(new WorkshopProblem("template.yaml",
					0, "roles[0].inline.read", "'read.json' cannot be read: the workshop has no files beside it")));
	}

	@Test
	void whatHasNoValueIsAbsent() throws IOException {
		assertThat(load("""
				id: lab
				title: Lab
				region:
				parameters:
				policies:
				flow:
				steps:
				roles:
				  - name: Reader
				    trust: lambda.amazonaws.com
				    policies:
				    inline:
				    tags:
				    path:
				""").roles().get(0).options()).isEqualTo(RoleOptions.NONE);
	}

	@Test
	void theAuthorIsToldWhatMayHaveBeenOverlooked() throws IOException {
		this.workshop.withDocument(READ.formatted("${queue}")
			.replace("\"sqs:ReceiveMessage\"", "[\"sqs:ReceiveMessage\", \"sqs:DeleteMessage\", \"sqs:GetQueueUrl\"]"));
		this.workshop.with("title: Lab", "title: Lab\nparameters: {queue: {description: The queue}}");
		List<WorkshopProblem> warnings = this.workshop.load(WorkshopSettings.NONE).warnings();
		assertThat(warnings).extracting(WorkshopProblem::sentence)
			.containsExactly(
					"workshop.yaml:3: parameters.queue: has no value, so 1 role waits for one: set "
							+ "console.parameters.queue or a default",
					"workshop.yaml:13: policies[0].reasons: no reason for sqs:DeleteMessage, sqs:GetQueueUrl",
					"workshop.yaml:15: policies[1].name: AWS manages no policy /service-role/Logs that the console "
							+ "knows");
	}

	@Test
	void whoGivesNoReasonsHasForgottenNone() throws IOException {
		this.workshop.holding("""
				id: lab
				title: Lab
				roles: [{name: Role, trust: lambda.amazonaws.com, policies: [Read-Queue]}]
				policies: [{name: Read-Queue, document: read-queue.json}]
				""");
		assertThat(this.workshop.load(WorkshopSettings.NONE).warnings()).isEmpty();
	}

	private RoleBlueprint trusting(String trust) throws IOException {
		return load(roles("trust: " + trust)).roles().get(0);
	}

	private static String roles(String fields) {
		return "id: lab\ntitle: Lab\nroles:\n  - name: Role\n    " + fields + "\n";
	}

	private Workshop load(String yaml) throws IOException {
		return load(yaml, "");
	}

	private Workshop load(String yaml, String prefix) throws IOException {
		return this.workshop.holding(yaml).load(prefix);
	}

}
