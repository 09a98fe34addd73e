package dev.workshoproles.blueprint.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.WorkshopProblem;
import dev.workshoproles.roles.compare.OwnershipTags;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing is swallowed: what IAM would make of it would not be what its author meant. */
class WorkshopMistakesTests {

	private static final String ROLE = """
			id: lab
			title: Lab
			parameters:
			  queue-arn: {description: The queue}
			roles:
			  - name: Role
			    trust: lambda.amazonaws.com
			""";

	private static final String RESOURCE = ROLE + """
			    inline:
			      read:
			        Statement:
			          - Effect: Allow
			            Action: sqs:ReceiveMessage
			            Resource: %s
			""";

	private WorkshopFolder workshop;

	@BeforeEach
	void write(@TempDir Path folder) throws IOException {
		this.workshop = WorkshopFolder.in(folder);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"arn:aws:sqs:us-east-1:${AccountId}:q | '${AccountId}' is unknown; did you mean ${Account}?",
			"arn:aws:sqs:us-east-1:${account}:q | '${account}' is unknown; did you mean ${Account}?",
			"arn:aws:sqs:${AWS::Region}:${Account}:q | '${AWS::Region}' works in templates only; write ${Region}",
			"arn:aws:sqs:us-east-1:${AWS::AccountId}:q | '${AWS::AccountId}' works in templates only; write ${Account}",
			"arn:aws:sqs:us-east-1:${AWS::StackId}:q | '${AWS::StackId}' is unknown; there are ${Partition}, ${Region}, ${Account}, ${Prefix}, ${queue-arn}",
			"${queue_arn} | '${queue_arn}' is unknown; did you mean ${queue-arn}?",
			"${queueArn} | '${queueArn}' is unknown; did you mean ${queue-arn}?",
			"${zone} | '${zone}' is unknown; there are ${Partition}, ${Region}, ${Account}, ${Prefix}, ${queue-arn}",
			"${queue-arn | '${queue-arn' has no closing brace",
			"arn:aws:sqs:us-east-1:<ACCOUNT_ID>:q | '<ACCOUNT_ID>' only stands for something else; write ${Account}",
			"arn:aws:sqs:<your region>:${Account}:q | '<your region>' only stands for something else; write ${Region}",
			"arn:aws:sqs:us-east-1:ACCOUNT_ID:q | 'ACCOUNT_ID' only stands for something else; write ${Account}",
			"arn:aws:sqs:us-east-1:YOUR_ACCOUNT_ID:q | 'YOUR_ACCOUNT_ID' only stands for something else; write ${Account}",
			"arn:aws:sqs:us-east-1:AWS_ACCOUNT_ID:q | 'AWS_ACCOUNT_ID' only stands for something else; write ${Account}",
			"arn:aws:sqs:us-east-1:your-account-id:q | 'your-account-id' only stands for something else; write ${Account}",
			"arn:aws:sqs:us-east-1:$ACCOUNT:q | '$ACCOUNT' only stands for something else; write ${Account}",
			"arn:aws:sqs:us-east-1:{{accountId}}:q | '{{accountId}}' only stands for something else; write ${Account}",
			"arn:aws:sqs:us-east-1:123456789012:q | '123456789012' is an account id of AWS's examples; write ${Account}, or a parameter's placeholder if it is another account",
			"arn:aws:sqs:us-east-1:111122223333:q | '111122223333' is an account id of AWS's examples; write ${Account}, or a parameter's placeholder if it is another account",
			"arn:aws:sqs:us-east-1:xxxxxxxxxxxx:q | 'xxxxxxxxxxxx' only stands for something else; write the real value, or a parameter's placeholder such as ${name}",
			"arn:aws:sqs:us-east-1:account:q | 'account' is no account; write ${Account}",
			"arn:aws:sqs:us-east-1:12345:q | '12345' is no account; write ${Account}",
			"arn:aws:sqs:region:${Account}:q | 'region' is no Region; write ${Region}",
			"arn:aws:s3:::YOUR-BUCKET/* | 'YOUR-BUCKET' only stands for something else; write the real value, or a parameter's placeholder such as ${name}",
			"arn:aws:s3:::yourBucketName/* | 'yourBucketName' only stands for something else; write the real value, or a parameter's placeholder such as ${name}",
			"arn:aws:s3:::amzn-s3-demo-bucket | 'amzn-s3-demo-bucket' only stands for something else; write the real value, or a parameter's placeholder such as ${name}",
			"{'Fn::Sub': x} | a function of CloudFormation works in templates only; write a placeholder such as ${Account}",
			"{Ref: Queue} | a function of CloudFormation works in templates only; write a placeholder such as ${Account}" })
	void whatOnlyStandsForSomethingElseIsRefused(String resource, String message) throws IOException {
		boolean mapping = resource.startsWith("{") && !resource.startsWith("{{");
		this.workshop.holding(RESOURCE.formatted(mapping ? resource : quoted(resource)));
		assertThat(this.workshop.refusal(WorkshopSettings.NONE).problems()).containsExactly(
				new WorkshopProblem("workshop.yaml", 13, "roles[0].inline.read.Statement[0].Resource", message));
	}

	@ParameterizedTest
	@ValueSource(strings = { "arn:aws:lambda:us-east-1:246813579024:function:lab:$LATEST", "arn:aws:s3:::your/*",
			"arn:aws:iot:us-east-1:246813579024:topic/$aws/things/*", "arn:aws:s3:::lab-${Account}-${Region}/*",
			"arn:aws:ssm:us-east-1:246813579024:parameter/account_id", "arn:aws:organizations::*:account/*",
			"arn:aws:execute-api:*:*:*/$default/*", "arn:aws:iam::aws:policy/*", "arn:aws:iam::cloudfront:user/x",
			"arn:aws:sns:*", "arn:aws:dynamodb:eu-*:*:table/EXAMPLE", "${queue-arn}", "${queue-arn}/*",
			"arn:${Partition}:sqs:${Region}:${queue-arn}:q" })
	void whatOnlyLooksLikeItIsTaken(String resource) throws IOException {
		assertThat(this.workshop.holding(RESOURCE.formatted(quoted(resource))).load("").roles()).hasSize(1);
	}

	@Test
	void aMistakeThatStandsInManyPlacesIsNamedOnce() throws IOException {
		String resources = IntStream.range(0, 40)
			.mapToObj((i) -> quoted("arn:aws:sqs:us-east-1:<ACCOUNT>:q" + i))
			.collect(Collectors.joining(", ", "[", "]"));
		assertThat(this.workshop.holding(RESOURCE.formatted(resources)).problems()).containsExactly(
				"workshop.yaml: roles[0].inline.read.Statement[0].Resource[0]: '<ACCOUNT>' only stands for "
						+ "something else; write ${Account} (40 times in all)");
	}

	@Test
	void aProblemOfADocumentHasTheLineInItsFile() throws IOException {
		this.workshop.withDocument("""
				{
				  "Version": "2012-10-17",
				  "Statement": [
				    {"Effect": "Allow", "Action": "sqs:*",
				     "Resource": "arn:aws:sqs:us-east-1:<ACCOUNT>:q"},
				    {"Effect": "Alow",
				     "Action": ["sqs:ReceiveMessage",
				                "sqs ReceiveMessage"], "Resource": "*"}
				  ]
				}
				""").with("    reasons:\n      sqs:ReceiveMessage: Takes messages.\n", "");
		assertThat(this.workshop.refusal(WorkshopSettings.NONE).problems()).containsExactly(
				new WorkshopProblem("read-queue.json", 5, "Statement[0].Resource",
						"'<ACCOUNT>' only stands for something else; write ${Account}"),
				new WorkshopProblem("read-queue.json", 6, "Statement[1].Effect", "must be Allow or Deny"),
				new WorkshopProblem("read-queue.json", 8, "Statement[1].Action[1]",
						"must be \"*\" or have the form service:Action"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"token.actions.githubusercontent.com | 'token.actions.githubusercontent.com' is an identity provider, no service of AWS; a trust policy with \"Principal\": {\"Federated\": \"arn:${Partition}:iam::${Account}:oidc-provider/token.actions.githubusercontent.com\"} and \"Action\": \"sts:AssumeRoleWithWebIdentity\" is needed",
			"accounts.google.com | 'accounts.google.com' is an identity provider, no service of AWS; a trust policy with \"Principal\": {\"Federated\": \"accounts.google.com\"} and \"Action\": \"sts:AssumeRoleWithWebIdentity\" is needed",
			"cognito-identity.amazonaws.com | 'cognito-identity.amazonaws.com' is an identity provider, no service of AWS; a trust policy with \"Principal\": {\"Federated\": \"cognito-identity.amazonaws.com\"} and \"Action\": \"sts:AssumeRoleWithWebIdentity\" is needed",
			"oidc.eks.us-east-1.amazonaws.com/id/A1B2C3 | 'oidc.eks.us-east-1.amazonaws.com/id/A1B2C3' is an identity provider, no service of AWS; a trust policy with \"Principal\": {\"Federated\": \"arn:${Partition}:iam::${Account}:oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/A1B2C3\"} and \"Action\": \"sts:AssumeRoleWithWebIdentity\" is needed",
			"arn:aws:iam::246813579024:saml-provider/Corp | 'arn:aws:iam::246813579024:saml-provider/Corp' is an identity provider, no service of AWS; a trust policy with \"Principal\": {\"Federated\": \"arn:aws:iam::246813579024:saml-provider/Corp\"} and \"Action\": \"sts:AssumeRoleWithSAML\" is needed",
			"arn:aws:iam::246813579024:root | 'arn:aws:iam::246813579024:root' is no service; a trust policy with \"Principal\": {\"AWS\": \"arn:aws:iam::246813579024:root\"} is needed",
			"'246813579024' | '246813579024' is no service; a trust policy with \"Principal\": {\"AWS\": \"246813579024\"} is needed",
			"'*' | '*' is no service; a trust policy with \"Principal\": {\"AWS\": \"*\"} is needed",
			"lambda | 'lambda' must be a service principal such as lambda.amazonaws.com",
			"Lambda Function | 'Lambda Function' must be a service principal such as lambda.amazonaws.com",
			"lambda.amazon.aws | 'lambda.amazon.aws' must be a service principal such as lambda.amazonaws.com",
			"<service>.amazonaws.com | '<service>' only stands for something else; write the real value, or a parameter's placeholder such as ${name}" })
	void whatIsNoServiceIsNotTrustedAsOne(String trust, String message) throws IOException {
		this.workshop.holding(ROLE.replace("lambda.amazonaws.com", trust));
		assertThat(this.workshop.problems()).containsExactly("workshop.yaml: roles[0].trust: " + message);
		this.workshop.holding(
				ROLE.replace("lambda.amazonaws.com", "[ec2.amazonaws.com, " + quoted(trust.replace("'", "")) + "]"));
		assertThat(this.workshop.problems()).containsExactly("workshop.yaml: roles[0].trust[1]: " + message);
		this.workshop.holding(ROLE.replace("trust: lambda.amazonaws.com", "trustedService: " + trust));
		assertThat(this.workshop.problems()).containsExactly("workshop.yaml: roles[0].trustedService: " + message);
		this.workshop
			.holding(ROLE.replace("lambda.amazonaws.com", "{Statement: {Effect: Allow, Action: sts:AssumeRole, "
					+ "Principal: {Service: " + quoted(trust.replace("'", "")) + "}}}"));
		assertThat(this.workshop.problems())
			.containsExactly("workshop.yaml: roles[0].trust.Statement.Principal.Service: " + message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"AWS: lambda.amazonaws.com | AWS | 'lambda.amazonaws.com' is no account, role or user of AWS; a trust policy with \"Principal\": {\"Service\": \"lambda.amazonaws.com\"} is needed",
			"AWS: teacher | AWS | 'teacher' is no account, role or user of AWS; a trust policy with \"Principal\": {\"AWS\": \"arn:${Partition}:iam::${Account}:root\"} is needed",
			"Federated: token.actions.githubusercontent.com | Federated | 'token.actions.githubusercontent.com' is no identity provider's ARN; a trust policy with \"Principal\": {\"Federated\": \"arn:${Partition}:iam::${Account}:oidc-provider/token.actions.githubusercontent.com\"} and \"Action\": \"sts:AssumeRoleWithWebIdentity\" is needed",
			"Federated: lambda.amazonaws.com | Federated | 'lambda.amazonaws.com' is no identity provider's ARN; a trust policy with \"Principal\": {\"Service\": \"lambda.amazonaws.com\"} is needed",
			"Services: lambda.amazonaws.com | Services | is no type of principal. There are AWS, Service, Federated and CanonicalUser" })
	void aPrincipalHasItsOwnType(String principal, String type, String message) throws IOException {
		this.workshop.holding(ROLE.replace("lambda.amazonaws.com",
				"{Statement: {Effect: Allow, Action: sts:AssumeRole, Principal: {" + principal + "}}}"));
		assertThat(this.workshop.problems())
			.containsExactly("workshop.yaml: roles[0].trust.Statement.Principal." + type + ": " + message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"AWSLambdaBasicExecutionRole | no policy of this file or of AWS is named 'AWSLambdaBasicExecutionRole'; did you mean 'service-role/AWSLambdaBasicExecutionRole'?",
			"AmazonS3ReadOnlyAcces | no policy of this file or of AWS is named 'AmazonS3ReadOnlyAcces'; did you mean 'AmazonS3ReadOnlyAccess'?",
			"service-role/AmazonS3ReadOnlyAccess | no policy of this file or of AWS is named 'service-role/AmazonS3ReadOnlyAccess'; did you mean 'AmazonS3ReadOnlyAccess'?",
			"Something | no policy of this file or of AWS is named 'Something'",
			"arn:aws:iam::246813579024:policy/Own | 'arn:aws:iam::246813579024:policy/Own' is no ARN of a policy that AWS manages; a role has those and the file's own, by name",
			"arn:aws:s3:::bucket | 'arn:aws:s3:::bucket' is no ARN of a policy that AWS manages; a role has those and the file's own, by name" })
	void aPolicyThatDoesNotExistIsRefused(String policy, String message) throws IOException {
		this.workshop.holding(ROLE + "    policies: [" + policy + "]\n");
		assertThat(this.workshop.problems()).containsExactly("workshop.yaml: roles[0].policies[0]: " + message);
	}

	@Test
	void aPolicyThatAwsMayHaveAddedIsTakenByItsArn() throws IOException {
		this.workshop.holding(ROLE + "    policies: ['arn:aws:iam::aws:policy/AmazonS3ReadOnlyAcces']\n");
		assertThat(this.workshop.load(WorkshopSettings.NONE).warnings()).containsExactly(new WorkshopProblem(
				"workshop.yaml", 8, "roles[0].policies[0]",
				"AWS manages no policy /AmazonS3ReadOnlyAcces that the console knows; did you mean AmazonS3ReadOnlyAccess?"));
	}

	@Test
	void aPolicyIsAttachedOnceHoweverItIsNamed() throws IOException {
		this.workshop.holding(
				ROLE + "    policies: [AmazonS3ReadOnlyAccess, 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess']\n");
		assertThat(this.workshop.problems()).containsExactly("workshop.yaml: roles[0].policies[1]: "
				+ "'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess' stands here twice");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "name: Role | Name: Role | roles[0].Name: unknown key; did you mean 'name'?",
					"trust: | trustPolicy: | roles[0].trustPolicy: unknown key; did you mean 'trust'?",
					"\\n    trust: lambda.amazonaws.com | `` | roles[0]: lacks trust",
					"name: Role\\n    trust: lambda.amazonaws.com | purpose: Works. | roles[0]: lacks name, trust",
					"title: Lab | titel: Lab | titel: unknown key; did you mean 'title'?",
					"id: lab\\ntitle: Lab | region: us-east-1 | lacks id, title" })
	void whatIsMissingIsNamedAtOnceAndATypingMistakeOnce(String text, String instead, String problem)
			throws IOException {
		this.workshop.holding(ROLE).with(text.replace("\\n", "\n"), instead.replace("\\n", "\n"));
		assertThat(this.workshop.problems()).containsExactly("workshop.yaml: " + problem);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"maxSessionDuration: 3599 | maxSessionDuration: must be a whole number of seconds from 3600 to 43200",
			"maxSessionDuration: 43201 | maxSessionDuration: must be a whole number of seconds from 3600 to 43200",
			"maxSessionDuration: 3600.5 | maxSessionDuration: must be a whole number of seconds from 3600 to 43200",
			"maxSessionDuration: 1h | maxSessionDuration: must be a whole number of seconds from 3600 to 43200",
			"path: workshop | path: must begin and end with /, without spaces and $",
			"path: /aws-service-role/lab/ | path: must not begin with /aws-service-role/, which AWS keeps for itself",
			"path: '/${Account}/' | path: must begin and end with /, without spaces and $",
			"description: Vai trò của bài thực hành | description: must have only characters up to U+00FF, which IAM takes",
			"instanceProfile: [a] | instanceProfile: must be true, or the name of the instance profile",
			"instanceProfile: a b | instanceProfile: must have only letters of the English alphabet, digits and the characters +=,.@_-",
			"instanceProfile: yes | instanceProfile: is a name as it is written; write true, or leave it out",
			"instanceProfile: No | instanceProfile: is a name as it is written; write true, or leave it out",
			"permissionsBoundary: Own | permissionsBoundary: no policy of this file or of AWS is named 'Own'",
			"permissionsBoundary: 'arn:aws:iam::${Account}:role/x' | permissionsBoundary: 'arn:aws:iam::${Account}:role/x' must be a policy of this file, one of AWS by path and name, or a policy's ARN, arn:${Partition}:iam::${Account}:policy/name",
			"permissionsBoundary: 'arn:aws:iam::<id>:policy/x' | permissionsBoundary: '<id>' only stands for something else; write the real value, or a parameter's placeholder such as ${name}",
			"tags: {aws:team: lab} | tags.aws:team: is reserved: aws: for AWS, workshop-roles-console for the console",
			"tags: {'a;b': lab} | tags.a;b: must have only letters, digits, spaces and the characters _.:/=+-@",
			"tags: {team: 'a;b'} | tags.team: must have only letters, digits, spaces and the characters _.:/=+-@",
			"tags: {team: '${aws:username}'} | tags.team: '${aws:username}', a variable of IAM, works in policy documents only",
			"tags: {team: '${Acount}'} | tags.team: '${Acount}' is unknown; did you mean ${Account}?",
			"tags: {Team: a, team: b} | tags.team: is 'Team' too; letter case makes no difference in a role's tags",
			"tags: {team: 5} | tags.team: must be a text; what reads as a number or as true or false needs quotes",
			"inline: {a b: read-queue.json} | inline.a b: must have only letters of the English alphabet, digits and the characters +=,.@_-",
			"inline: {read: read-queue.json, READ: read-queue.json} | inline.READ: 'READ' is the name of roles[0].inline.read too; letter case makes no difference",
			"inline: {read: none.json} | inline.read: 'none.json' cannot be read: there is no such file beside the workshop file",
			"inline: {read: '../secret.json'} | inline.read: must be a file beside or below the workshop file",
			"inline: [read-queue.json] | inline: must be a mapping",
			"trustedService: lambda.amazonaws.com | trustedService: is the former name of trust, which stands here too" })
	void anOptionIsOneThatIamTakes(String option, String problem) throws IOException {
		this.workshop.holding(ROLE + "    " + option + "\n");
		assertThat(this.workshop.problems()).containsExactly("workshop.yaml: roles[0]." + problem);
	}

	@ParameterizedTest
	@ValueSource(strings = { OwnershipTags.OWNER, OwnershipTags.CREATOR })
	void theConsolesOwnTagsAreReserved(String key) throws IOException {
		this.workshop.holding(ROLE + "    tags: {" + key + ": x}\n");
		assertThat(this.workshop.problems()).singleElement().asString().contains("is reserved");
	}

	@Test
	void theConsolesOwnTagsCountToo() throws IOException {
		assertThat(this.workshop.holding(ROLE + tags(48)).load("").roles().get(0).options().tags()).hasSize(48);
		assertThat(this.workshop.holding(ROLE + tags(49)).problems()).containsExactly(
				"workshop.yaml: roles[0].tags: " + "must be at most 48: IAM's quota is 50, and the console needs 2");
	}

	private static String tags(int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> "      key" + i + ": x\n")
			.collect(Collectors.joining("", "    tags:\n", ""));
	}

	@Test
	void aTagIsAsLongAsIamTakesItInTheAccount() throws IOException {
		String value = "long".repeat(61) + "x${Account}";
		assertThat(this.workshop.holding(ROLE + "    tags: {team: '" + value + "'}\n").problems())
			.containsExactly("workshop.yaml: roles[0].tags.team: must have at most 256 characters");
		this.workshop.holding(ROLE + "    tags: {team: '" + value.substring(1) + "'}\n");
		assertThat(this.workshop.load("").roles()).hasSize(1);
	}

	@Test
	void anInstanceProfileHasOneRole() throws IOException {
		this.workshop.holding(ROLE + "    instanceProfile: true\n"
				+ "  - {name: Other, trust: ec2.amazonaws.com, instanceProfile: ROLE}\n");
		assertThat(this.workshop.problems()).containsExactly("workshop.yaml: roles[1].instanceProfile: "
				+ "'ROLE' is the name of roles[0].instanceProfile too; letter case makes no difference");
	}

	@Test
	void theInlinePoliciesOfARoleShareOneQuota() throws IOException {
		String half = "{Statement: {Effect: Allow, Action: 'sqs:*', Resource: 'arn:aws:sqs:us-east-1:246813579024:"
				+ "q".repeat(5_000) + "'}}";
		this.workshop.holding(ROLE + "    inline: {one: " + half + "}\n");
		assertThat(this.workshop.load("").roles()).hasSize(1);
		this.workshop.holding(ROLE + "    inline: {one: " + half + ", two: " + half + ", three: " + half + "}\n");
		assertThat(this.workshop.problems()).containsExactly("workshop.yaml: roles[0].inline: all inline policies of a "
				+ "role together may have 10240 characters besides white space");
	}

	@Test
	void aDocumentFitsIntoIamWithItsPlaceholdersFilled() throws IOException {
		String trust = "{Statement: {Effect: Allow, Principal: {AWS: [" + IntStream.range(0, 50)
			.mapToObj((i) -> "'arn:${Partition}:iam::${Account}:role/r" + i + "'")
			.collect(Collectors.joining(", ")) + "]}, Action: sts:AssumeRole}}";
		this.workshop.holding(ROLE.replace("lambda.amazonaws.com", trust));
		assertThat(this.workshop.problems()).singleElement()
			.asString()
			.matches("workshop.yaml: roles\\[0].trust: has 2\\d\\d\\d characters besides white space, "
					+ "a trust policy may have 2048");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"Queue: {} | parameters.Queue: must have only lower-case letters, digits and hyphens, a letter first",
			"account: {} | parameters.account: is the name of one that the console knows itself",
			"queue: {value: x} | parameters.queue.value: unknown key; there are default, description",
			"queue: x | parameters.queue: must be a mapping",
			"queue: {default: 5} | parameters.queue.default: must be a text; what reads as a number or as true or false needs quotes",
			"queue: {default: '${other}'} | parameters.queue.default: '${other}' is unknown; there are ${Partition}, ${Region}, ${Account}, ${Prefix}",
			"queue: {default: '<queue>'} | parameters.queue.default: '<queue>' only stands for something else; write the real value, or a parameter's placeholder such as ${name}" })
	void aParameterIsOneThatCanBeSet(String parameter, String problem) throws IOException {
		this.workshop.holding(ROLE).with("queue-arn: {description: The queue}", parameter);
		assertThat(this.workshop.problems()).containsExactly("workshop.yaml: " + problem);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"queue | x | console.parameters.queue: the workshop has no such parameter; did you mean queue-arn?",
			"other | x | console.parameters.other: the workshop has no such parameter; there are queue-arn",
			"queue-arn | `` | console.parameters.queue-arn: must not be empty",
			"queue-arn | <arn> | console.parameters.queue-arn: '<arn>' only stands for something else; write the real value, or a parameter's placeholder such as ${name}",
			"queue-arn | ${Acount} | console.parameters.queue-arn: '${Acount}' is unknown; did you mean ${Account}?",
			"queue-arn | queue | workshop.yaml: roles[0].inline.read.Statement[0].Resource: must be \"*\" or an ARN, arn:partition:service:region:account:resource" })
	void aConfiguredValueIsOneThatFits(String name, String value, String problem) throws IOException {
		this.workshop.holding(RESOURCE.formatted("${queue-arn}"));
		assertThat(WorkshopFolder.sentences(this.workshop.refusal(settings(Map.of(name, value))).problems()))
			.containsExactly(problem);
	}

	@Test
	void aConfiguredValueLeavesADocumentThatCanBeRead() throws IOException {
		this.workshop.holding(RESOURCE.formatted("${queue-arn}"));
		assertThat(
				this.workshop.refusal(settings(Map.of("queue-arn", "arn:aws:s3:::" + "b".repeat(140_000)))).problems())
			.first()
			.isEqualTo(new WorkshopProblem("workshop.yaml", 9, "roles[0].inline.read",
					"is longer than 131072 characters"));
	}

	@Test
	void allErrorsOfAStatementAreNamed() throws IOException {
		this.workshop.holding(ROLE.replace("lambda.amazonaws.com",
				"{Statement: [{Action: 's3:Get', Principal: {Service: lambda}, Resource: '*'}]}"));
		assertThat(this.workshop.problems()).containsExactly(
				"workshop.yaml: roles[0].trust.Statement[0].Principal.Service: 'lambda' must be a service principal such as lambda.amazonaws.com",
				"workshop.yaml: roles[0].trust.Statement[0]: has no Effect",
				"workshop.yaml: roles[0].trust.Statement[0].Action: must be an action of sts, as in any trust policy",
				"workshop.yaml: roles[0].trust.Statement[0].Resource: is not allowed in a trust policy");
	}

	@ParameterizedTest
	@ValueSource(strings = { "queue-arn", "queuearn", "queue.arn", "QUEUE_ARN" })
	void aParameterIsSetAlsoByAnEnvironmentVariableWhichHasNoHyphens(String name) throws IOException {
		this.workshop.holding(RESOURCE.formatted("${queue-arn}"));
		String arn = "arn:aws:sqs:us-east-1:${Account}:q";
		assertThat(this.workshop.load(settings(Map.of(name, arn))).workshop().parameters().get(0).value())
			.isEqualTo(arn);
	}

	private static WorkshopSettings settings(Map<String, String> parameters) {
		return new WorkshopSettings("", ResourceScope.WIDE, parameters);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "{roles: [Role]} | steps[0]: lacks title",
			"{title: One, roles: [role]} | steps[0].roles[0]: no role is named 'role'; did you mean 'Role'?",
			"{title: One, policies: [AmazonS3FullAccess]} | steps[0].policies[0]: no role has the policy 'AmazonS3FullAccess'",
			"{title: One, roles: [Role], policies: [AmazonS3FullAccess]} | steps[0].policies[0]: no role of this step has the policy 'AmazonS3FullAccess'",
			"{title: One, role: Role} | steps[0].role: unknown key; did you mean 'roles'?" })
	void aStepIsAboutTheWorkshopsOwnRoles(String step, String problem) throws IOException {
		this.workshop.holding(ROLE + "steps:\n  - " + step + "\n");
		assertThat(this.workshop.problems()).containsExactly("workshop.yaml: " + problem);
	}

	@Test
	void aPolicyThatNoRoleHasIsAnErrorUnlessItIsABoundary() throws IOException {
		String policies = "policies: [{name: Own, document: read-queue.json}]\n";
		assertThat(this.workshop.holding(ROLE + policies).problems())
			.containsExactly("workshop.yaml: policies[0]: no role has this policy");
		this.workshop.holding(ROLE + "    permissionsBoundary: Own\n" + policies);
		assertThat(this.workshop.load("").customerPolicies()).hasSize(1);
	}

	@Test
	void allReasonsThatAreMissingForResourcesAreNamedAtOnce() throws IOException {
		this.workshop.withDocument("""
				{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Resource": "*",
				  "Action": ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:SendMessage"]}]}""").holding(ROLE + """
				    policies: [Own]
				policies:
				  - name: Own
				    document: read-queue.json
				    resources: {sqs:SendMessage: ['arn:aws:sqs:us-east-1:${Account}:q']}
				""");
		assertThat(this.workshop.problems()).containsExactly("workshop.yaml: policies[0].resources: no resource for "
				+ "sqs:DeleteMessage, sqs:ReceiveMessage, and no reason in withoutResource why there is none");
	}

	@Test
	void everyProblemHasItsLine() throws IOException {
		this.workshop.holding("""
				id: Lab
				title: Lab
				roles:
				  - name: One
				    trust: lambda
				    policies:
				      - AmazonS3ReadOnlyAccess
				      - AmazonS3ReadOnlyAcces
				  - name: Two
				    inline: {read: none.json}
				    tags:
				      team: 5
				""");
		List<WorkshopProblem> problems = this.workshop.refusal(new WorkshopSettings("ä", ResourceScope.WIDE, Map.of()))
			.problems();
		assertThat(problems).extracting((each) -> each.file() + ":" + each.line() + ":" + each.field())
			.containsExactly("console.name-prefix:0:", "workshop.yaml:1:id", "workshop.yaml:5:roles[0].trust",
					"workshop.yaml:8:roles[0].policies[1]", "workshop.yaml:9:roles[1]",
					"workshop.yaml:10:roles[1].inline.read", "workshop.yaml:12:roles[1].tags.team");
	}

	@Test
	void aFileInJsonHasLinesAndMayHaveTabs() throws IOException {
		this.workshop.holding("""
				{
				  "id": "lab",
				  "title": "Lab",
				  "roles": [
				    {"name": "One",
				     "trust": "lambda"}
				  ]
				}
				""".replace("  ", "\t"));
		assertThat(this.workshop.refusal(WorkshopSettings.NONE).problems()).extracting(WorkshopProblem::sentence)
			.containsExactly("workshop.yaml:6: roles[0].trust: 'lambda' must be a service principal such as "
					+ "lambda.amazonaws.com");
	}

	private static String quoted(String text) {
		return "\"" + text + "\"";
	}

}
