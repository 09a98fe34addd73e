package dev.workshoproles.blueprint.template;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The roles that the transform of serverless templates makes. */
class ServerlessTemplateTests {

	private static final String TRANSFORM = "Transform: AWS::Serverless-2016-10-31\n";

	/** A role, so that there is a workshop if the function's is left out. */
	private static final String OTHER = Translating.role("Other");

	@Test
	void aFunctionHasARoleThatWritesLogs() {
		assertThat(role("")).isEqualTo(
				json("""
						{"name":"ThumbsRole","trust":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sts:AssumeRole"],
						"Principal":{"Service":["lambda.amazonaws.com"]}}]},"tags":{"lambda:createdBy":"SAM"},
						"policies":["service-role/AWSLambdaBasicExecutionRole"]}"""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			Tracing: Active                        | AWSXrayWriteOnlyAccess
			VpcConfig: {SubnetIds: [a]}            | service-role/AWSLambdaVPCAccessExecutionRole
			Policies: AmazonS3ReadOnlyAccess       | AmazonS3ReadOnlyAccess
			Policies: [AWSLambdaRole]              | service-role/AWSLambdaRole
			Policies: ["arn:aws:iam::aws:policy/ReadOnlyAccess"] | ReadOnlyAccess
			Policies: [!Sub "arn:${AWS::Partition}:iam::aws:policy/ReadOnlyAccess"] | ReadOnlyAccess
			Policies: [!If [Never, ReadOnlyAccess, AWSLambdaRole]] | service-role/AWSLambdaRole
			Events: {In: {Type: SQS}}              | service-role/AWSLambdaSQSQueueExecutionRole
			Events: {In: {Type: Kinesis}}          | service-role/AWSLambdaKinesisExecutionRole
			Events: {In: {Type: DynamoDB}}         | service-role/AWSLambdaDynamoDBExecutionRole
			Events: {In: {Type: MSK}}              | service-role/AWSLambdaMSKExecutionRole
			Events: {In: {Type: SNS, Properties: {SqsSubscription: true}}} | service-role/AWSLambdaSQSQueueExecutionRole
			""")
	void attachesWhatTheFunctionNeeds(String property, String policy) {
		assertThat(role(property).path("policies"))
			.isEqualTo(json("[\"service-role/AWSLambdaBasicExecutionRole\",\"" + policy + "\"]"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			Tracing: Disabled
			Policies: [AWSLambdaBasicExecutionRole]
			Policies: [!If [Never, ReadOnlyAccess, !Ref AWS::NoValue]]
			Policies: []
			Events: {In: {Type: Api}, Other: {Type: S3}}
			Events: {In: {Type: SNS, Properties: {SqsSubscription: false}}}
			""")
	void attachesNothingElse(String property) {
		assertThat(role(property).path("policies")).isEqualTo(json("[\"service-role/AWSLambdaBasicExecutionRole\"]"));
		assertThat(role(property).has("inline")).isFalse();
	}

	@Test
	void itsDocumentsAreNamedByTheirPlace() {
		assertThat(role("""
				Policies:
				  - ReadOnlyAccess
				  - Version: 2012-10-17
				    Statement: [{Effect: Allow, Action: "s3:*", Resource: !GetAtt Photos.Arn}]
				  - SQSPollerPolicy: {QueueName: !GetAtt Queue.QueueName}
				  - !If [Never, !Ref AWS::NoValue, {Statement: {Effect: Deny, Action: "*", Resource: "*"}}]
				""").path("inline")).isEqualTo(
				json("""
						{"ThumbsRolePolicy1":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*",
						"Resource":"${photos-arn}"}]},
						"ThumbsRolePolicy2":{"Statement":[{"Effect":"Allow","Action":["sqs:ChangeMessageVisibility",
						"sqs:ChangeMessageVisibilityBatch","sqs:DeleteMessage","sqs:DeleteMessageBatch","sqs:GetQueueAttributes",
						"sqs:ReceiveMessage"],"Resource":["arn:${Partition}:sqs:${Region}:${Account}:${queue-queue-name}"]}]},
						"ThumbsRolePolicy3":{"Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}}"""));
	}

	@Test
	void aTemplateMayHaveACondition() {
		assertThat(role("Policies: [EFSWriteAccessPolicy: {FileSystem: f, AccessPoint: !Ref Point}]")
			.at("/inline/ThumbsRolePolicy0/Statement/0")).isEqualTo(json("""
					{"Effect":"Allow","Action":["elasticfilesystem:ClientMount","elasticfilesystem:ClientWrite"],
					"Resource":["arn:${Partition}:elasticfilesystem:${Region}:${Account}:file-system/f"],
					"Condition":{"StringEquals":{"elasticfilesystem:AccessPointArn":
					"arn:${Partition}:elasticfilesystem:${Region}:${Account}:access-point/${point}"}}}"""));
	}

	@Test
	void aTemplateMayHaveSeveralStatementsOrNoParameters() {
		assertThat(role("Policies: [SSMParameterReadPolicy: {ParameterName: a}, VPCAccessPolicy: {}]").path("inline"))
			.isEqualTo(json("""
					{"ThumbsRolePolicy0":{"Statement":[
					{"Effect":"Allow","Action":["ssm:DescribeParameters"],"Resource":["*"]},
					{"Effect":"Allow","Action":["ssm:GetParameters","ssm:GetParameter","ssm:GetParametersByPath"],
					"Resource":["arn:${Partition}:ssm:${Region}:${Account}:parameter/a"]}]},
					"ThumbsRolePolicy1":{"Statement":[{"Effect":"Allow","Action":["ec2:CreateNetworkInterface",
					"ec2:DeleteNetworkInterface","ec2:DescribeNetworkInterfaces","ec2:DetachNetworkInterface"],
					"Resource":["*"]}]}}"""));
	}

	@ParameterizedTest
	@CsvSource({ "SQS,sqs:SendMessage", "SNS,sns:Publish" })
	void aDeadLetterQueueMayBeWritten(String type, String action) {
		assertThat(role("DeadLetterQueue: {Type: " + type + ", TargetArn: \"arn:aws:sqs:us-east-1:210987654321:q\"}")
			.path("inline")).isEqualTo(json("""
					{"DeadLetterQueuePolicy":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"%s",
					"Resource":"arn:aws:sqs:us-east-1:210987654321:q"}]}}""".formatted(action)));
	}

	@Test
	void pathBoundaryTrustAndTagsAreTheFunctions() {
		JsonNode role = role(
				"""
						RolePath: /lab/
						PermissionsBoundary: arn:aws:iam::aws:policy/ReadOnlyAccess
						AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: edge.amazonaws.com}, Action: sts:AssumeRole}]}
						Tags: {lab: photos}
						""");
		assertThat(role.path("path").asString()).isEqualTo("/lab/");
		assertThat(role.path("permissionsBoundary").asString()).isEqualTo("arn:aws:iam::aws:policy/ReadOnlyAccess");
		assertThat(role.at("/trust/Statement/0/Principal/Service").asString()).isEqualTo("edge.amazonaws.com");
		assertThat(role.path("tags")).isEqualTo(json("{\"lambda:createdBy\":\"SAM\",\"lab\":\"photos\"}"));
	}

	@Test
	void globalsAreOfAllFunctions() {
		JsonNode role = role(
				"Globals: {Function: {Tracing: Active, RolePath: /all/, Tags: {lab: all, team: a}},"
						+ " StateMachine: {RolePath: /machines/}}\n",
				"Function", "RolePath: /lab/\nTags: {lab: photos}");
		assertThat(role.path("policies"))
			.hasToString("[\"service-role/AWSLambdaBasicExecutionRole\",\"AWSXrayWriteOnlyAccess\"]");
		assertThat(role.path("path").asString()).isEqualTo("/lab/");
		assertThat(role.path("tags"))
			.isEqualTo(json("{\"lambda:createdBy\":\"SAM\",\"lab\":\"photos\",\"team\":\"a\"}"));
	}

	@Test
	void aStateMachineHasOneToo() {
		assertThat(role("", "StateMachine", """
				Tracing: {Enabled: true}
				Policies: [LambdaInvokePolicy: {FunctionName: f}]
				""")).isEqualTo(
				json("""
						{"name":"ThumbsRole","trust":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sts:AssumeRole"],
						"Principal":{"Service":["states.amazonaws.com"]}}]},"tags":{"stateMachine:createdBy":"SAM"},
						"policies":["AWSXrayWriteOnlyAccess"],
						"inline":{"ThumbsRolePolicy0":{"Statement":[{"Effect":"Allow","Action":["lambda:InvokeFunction"],
						"Resource":["arn:${Partition}:lambda:${Region}:${Account}:function:f*"]}]}}}"""));
	}

	@Test
	void otherResourcesMayReferToTheRole() {
		TranslatedTemplate template = template("", "Function", "",
				"""
						  Pass:
						    Type: AWS::IAM::Policy
						    Properties:
						      PolicyName: pass
						      PolicyDocument: {Statement: [{Effect: Allow, Action: iam:PassRole, Resource: !GetAtt ThumbsRole.Arn}]}
						      Roles: [!Ref ThumbsRole]
						""");
		assertThat(template.workshop().at("/roles/1/inline/pass/Statement/0/Resource").asString())
			.isEqualTo("arn:${Partition}:iam::${Account}:role/${Prefix}ThumbsRole");
	}

	@Test
	void theFunctionsConditionIsTheRoles() {
		TranslatedTemplate template = template("", "Function\n    Condition: Never", "", "");
		assertThat(names(template)).containsExactly("Other");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					Policies: [OwnPolicy: {}]                       | one of its policies is neither a document nor the name of a policy or of a known policy template
					Policies: [[a]]                                 | one of its policies is neither a document nor the name of a policy or of a known policy template
					Policies: [{Version: a, Id: b}]                 | one of its policies is neither a document nor the name of a policy or of a known policy template
					Policies: [!If [Never, a, {Statement: []}]]     | one of its policies is neither a document nor the name of a policy or of a known policy template
					Policies: [SQSPollerPolicy: {}]                 | the policy template SQSPollerPolicy lacks a value
					DeadLetterQueue: {Type: S3, TargetArn: a}       | its DeadLetterQueue is neither a queue nor a topic
					EventInvokeConfig: {DestinationConfig: {OnSuccess: {Type: SQS}}} | a destination of the type SQS is made with it, or is of another kind
					EventInvokeConfig: {DestinationConfig: {OnFailure: {Type: S3Bucket, Destination: a}}} | a destination of the type S3Bucket is made with it, or is of another kind
					EventInvokeConfig: {DestinationConfig: {OnFailure: {Type: SQS, Destination: !If [Never, a, b]}}} | a destination of the type SQS is made with it, or is of another kind
					{AutoPublishAlias: live, EventInvokeConfig: {DestinationConfig: {OnFailure: {Type: SQS, Destination: a}}}} | it has destinations and an alias
					Events: {In: {Type: MQ}}                        | an event of it has no secret of the type BASIC_AUTH
					Events: {In: {Type: SelfManagedKafka}}          | its event of the type SelfManagedKafka adds policies
					Events: {In: {Type: MSK, Properties: {SourceAccessConfigurations: [{Type: CLIENT_CERTIFICATE_TLS_AUTH, URI: a}]}}} | its event of the type MSK adds policies
					Events: {In: {Type: SQS, Properties: {DestinationConfig: {OnFailure: {Type: SNS}}}}} | a destination of the type SNS is made with it, or is of another kind
					""")
	void whatIsNotKnownWhollyIsLeftOut(String property, String reason) {
		TranslatedTemplate template = template("", "Function", property, "");
		assertThat(names(template)).containsExactly("Other");
		assertThat(Translating.sentences(template)).contains(
				"lab.yaml:8: Resources.Thumbs: not carried over: the role that is made for it is left out: " + reason);
	}

	@Test
	void connectorsAddPolicies() {
		TranslatedTemplate template = template("", "Function\n    Connectors: {Own: {}}", "", "");
		assertThat(names(template)).containsExactly("Other");
		assertThat(Translating.sentences(template)).contains(
				"lab.yaml:8: Resources.Thumbs: not carried over: the role that is made for it is left out: its connectors add policies");
	}

	@Test
	void aRoleOfTheSameNameIsNotReplaced() {
		TranslatedTemplate template = template("", "Function", "", Translating.role("ThumbsRole", "Path: /own/"));
		assertThat(names(template)).containsExactly("Other", "ThumbsRole");
		assertThat(template.workshop().at("/roles/1/path").asString()).isEqualTo("/own/");
		assertThat(Translating.sentences(template)).contains(
				"lab.yaml:8: Resources.Thumbs: not carried over: the role that is made for it is left out, since the template has ThumbsRole already");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					EventInvokeConfig: {DestinationConfig: {OnSuccess: {Type: SQS, Destination: "arn:aws:a:::b"}}} | ThumbsEventInvokeConfigOnSuccessSQSPolicy         | sqs:SendMessage
					EventInvokeConfig: {DestinationConfig: {OnFailure: {Type: SNS, Destination: "arn:aws:a:::b"}}} | ThumbsEventInvokeConfigOnFailureSNSPolicy         | sns:publish
					EventInvokeConfig: {DestinationConfig: {OnFailure: {Type: Lambda, Destination: "arn:aws:a:::b"}}} | ThumbsEventInvokeConfigOnFailureLambdaPolicy   | lambda:InvokeFunction
					EventInvokeConfig: {DestinationConfig: {OnFailure: {Type: EventBridge, Destination: "arn:aws:a:::b"}}} | ThumbsEventInvokeConfigOnFailureEventBridgePolicy | events:PutEvents
					Events: {In: {Type: SQS, Properties: {DestinationConfig: {OnFailure: {Type: SNS, Destination: "arn:aws:a:::b"}}}}} | ThumbsInSNSPolicy     | sns:publish
					""")
	void destinationsMayBeWritten(String property, String policy, String action) {
		assertThat(role(property).path("inline")).isEqualTo(json("""
				{"%s":{"Statement":[{"Effect":"Allow","Action":"%s","Resource":"arn:aws:a:::b"}]}}""".formatted(policy,
				action)));
	}

	@Test
	void theSecretOfASourceMayBeRead() {
		assertThat(role("""
				Events:
				  In:
				    Type: MQ
				    Properties:
				      Broker: !GetAtt Broker.Arn
				      SecretsManagerKmsKeyId: k
				      SourceAccessConfigurations: [{Type: VIRTUAL_HOST, URI: /}, {Type: BASIC_AUTH, URI: !Ref Secret}]
				""").path("inline")).isEqualTo(
				json("""
						{"SamAutoGeneratedAMQPolicy":{"Statement":[
						{"Effect":"Allow","Action":"secretsmanager:GetSecretValue","Resource":"${secret}"},
						{"Effect":"Allow","Action":"mq:DescribeBroker","Resource":"${broker-arn}"},
						{"Effect":"Allow","Action":"kms:Decrypt","Resource":"arn:${Partition}:kms:${Region}:${Account}:key/k"}]}}"""));
		assertThat(role("""
				Events:
				  In:
				    Type: DocumentDB
				    Properties: {Cluster: !Ref Docs, SourceAccessConfigurations: [{Type: BASIC_AUTH, URI: !Ref Secret}]}
				""").at("/inline/SamAutoGeneratedDocumentDBPolicy/Statement")
			.valueStream()
			.map((statement) -> statement.path("Resource").asString())).containsExactly("${secret}",
					"arn:${Partition}:rds:${Region}:${Account}:cluster-pg:*",
					"arn:${Partition}:rds:${Region}:${Account}:subgrp:*", "${docs}", "*");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					Function     | {Type: ScheduleV2}     | scheduler.amazonaws.com  | ThumbsNightlyLambdaPolicy             | lambda:InvokeFunction | ${thumbs-arn}
					StateMachine | {Type: ScheduleV2}     | scheduler.amazonaws.com  | ThumbsNightlyStartExecutionPolicy     | states:StartExecution | ${thumbs}
					StateMachine | {Type: Schedule}       | events.amazonaws.com     | ThumbsNightlyRoleStartExecutionPolicy | states:StartExecution | ${thumbs}
					StateMachine | {Type: EventBridgeRule} | events.amazonaws.com    | ThumbsNightlyRoleStartExecutionPolicy | states:StartExecution | ${thumbs}
					StateMachine | {Type: CloudWatchEvent} | events.amazonaws.com    | ThumbsNightlyRoleStartExecutionPolicy | states:StartExecution | ${thumbs}
					StateMachine | {Type: Api}            | apigateway.amazonaws.com | ThumbsNightlyRoleStartExecutionPolicy | states:StartExecution | ${thumbs}
					""")
	void anEventHasARoleToStartIt(String type, String event, String service, String policy, String action,
			String resource) {
		JsonNode role = json(
				"""
						{"name":"ThumbsNightlyRole","trust":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sts:AssumeRole"],
						"Principal":{"Service":["%s"]}}]},
						"inline":{"%s":{"Statement":[{"Effect":"Allow","Action":"%s","Resource":"%s"}]}}}"""
					.formatted(service, policy, action, resource));
		for (String other : List.of("", "\nRole: a")) {
			TranslatedTemplate template = template("", type, "Events: {Nightly: " + event + "}" + other, "");
			assertThat(template.workshop().path("roles")).contains(role);
		}
	}

	@Test
	void theBoundaryOfAnEventsRoleIsTheStateMachinesOrTheSchedules() {
		String boundary = "PermissionsBoundary: arn:aws:iam::aws:policy/ReadOnlyAccess";
		assertThat(template("", "StateMachine", boundary + "\nEvents: {A: {Type: Schedule}, B: {Type: ScheduleV2}}", "")
			.workshop()
			.path("roles")
			.valueStream()
			.filter((role) -> role.has("permissionsBoundary"))
			.map((role) -> role.path("name").asString())).containsExactlyInAnyOrder("ThumbsRole", "ThumbsARole");
		assertThat(template("", "Function", "Events: {A: {Type: ScheduleV2, Properties: {" + boundary + "}}}", "")
			.workshop()
			.path("roles")
			.valueStream()
			.filter((role) -> role.has("permissionsBoundary"))
			.map((role) -> role.path("name").asString())).containsExactly("ThumbsARole");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			Function     | Events: {Nightly: {Type: ScheduleV2, Properties: {DeadLetterConfig: {Type: SQS}}}} | 12
			Function     | {AutoPublishAlias: live, Events: {Nightly: {Type: ScheduleV2}}}                    | 11
			StateMachine | {AutoPublishAlias: live, Events: {Nightly: {Type: Schedule}}}                      | 11
			""")
	void rolesOfEventsThatAreNotKnownAreReported(String type, String property, int line) {
		TranslatedTemplate template = template("", type, property, "");
		assertThat(names(template)).containsExactly("Other", "ThumbsRole");
		assertThat(Translating.sentences(template)).contains("lab.yaml:" + line
				+ ": Resources.Thumbs.Properties.Events.Nightly: not carried over: creates a role of its own when it is transformed, which the workshop does not have");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			Function     | Events: {Nightly: {Type: ScheduleV2, Properties: {RoleArn: a}}}
			Function     | Events: {Nightly: {Type: Schedule}}
			Function     | Role: !GetAtt Other.Arn
			StateMachine | Role: !GetAtt Other.Arn
			""")
	void nothingElseIsReported(String type, String property) {
		TranslatedTemplate template = template("", type, property, "");
		assertThat(names(template)).hasSize(property.startsWith("Role") ? 1 : 2);
		assertThat(Translating.sentences(template)).noneMatch((sentence) -> sentence.contains("not carried over"));
	}

	@Test
	void theTransformMayBeOneOfSeveral() {
		TranslatedTemplate template = Translating.template("""
				Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]
				Resources:
				  Thumbs: {Type: AWS::Serverless::Function}
				""");
		assertThat(names(template)).containsExactly("ThumbsRole");
		assertThat(Translating.sentences(template)).contains(
				"lab.yaml:1: Transform: assumed: of AWS::Serverless-2016-10-31, the roles of functions and state machines are made",
				"lab.yaml:1: Transform: not carried over: the template is taken as it is written; transforms are not carried out");
	}

	private static JsonNode role(String property) {
		return role("", "Function", property);
	}

	private static JsonNode role(String sections, String type, String properties) {
		return template(sections, type, properties, "").workshop().at("/roles/1");
	}

	/** A template with a function or state machine named Thumbs, after a role. */
	private static TranslatedTemplate template(String sections, String type, String properties, String resources) {
		String conditions = "Conditions: {Never: !Equals [a, b]}\n";
		String block = properties.startsWith("{") ? properties : "Description: Thumbs\n" + properties;
		return Translating.template(
				TRANSFORM + sections + conditions + "Resources:\n" + OTHER + "  Thumbs:\n    Type: AWS::Serverless::"
						+ type + "\n    Properties:\n" + block.indent(6) + resources);
	}

	private static List<String> names(TranslatedTemplate template) {
		return template.workshop().path("roles").valueStream().map((role) -> role.path("name").asString()).toList();
	}

	private static JsonNode json(String text) {
		return new JsonMapper().readTree(text);
	}

}
