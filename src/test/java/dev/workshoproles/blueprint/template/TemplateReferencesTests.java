package dev.workshoproles.blueprint.template;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What refers to other resources of the template. */
class TemplateReferencesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			!Ref Reader                | ${Prefix}Reader
			!GetAtt Reader.Arn         | arn:${Partition}:iam::${Account}:role/${Prefix}Reader
			!GetAtt [Reader, Arn]      | arn:${Partition}:iam::${Account}:role/${Prefix}Reader
			!Sub "${Other.Arn}/*"      | arn:${Partition}:iam::${Account}:role/labs/${Prefix}other/*
			!Ref Rules                 | arn:${Partition}:iam::${Account}:policy/labs/${Prefix}rules
			!GetAtt Rules.PolicyArn    | arn:${Partition}:iam::${Account}:policy/labs/${Prefix}rules
			!Ref Profile               | ${Prefix}Profile
			!GetAtt Profile.Arn        | arn:${Partition}:iam::${Account}:instance-profile/${Prefix}Profile
			""")
	void iamResourcesHaveTheirRealNames(String value, String text) {
		TranslatedTemplate template = Translating.resource(value, "", Translating.role("Other", "RoleName: other",
				"Path: /labs/")
				+ """
						  Rules:
						    Type: AWS::IAM::ManagedPolicy
						    Properties: {ManagedPolicyName: rules, Path: /labs/, PolicyDocument: {Statement: []}, Roles: [!Ref Reader]}
						  Profile: {Type: AWS::IAM::InstanceProfile, Properties: {Roles: [!Ref Reader]}}
						""");
		assertThat(Translating.resource(template).asString()).isEqualTo(text);
		assertThat(template.workshop().has("parameters")).isFalse();
	}

	/** Each type of the table once, with what it is in an account. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					AWS::SQS::Queue           | QueueName: n       | Arn      | arn:${Partition}:sqs:${Region}:${Account}:n
					AWS::SQS::Queue           | QueueName: n       | Ref      | https://sqs.${Region}.amazonaws.com/${Account}/n
					AWS::SNS::Topic           | TopicName: n       | Ref      | arn:${Partition}:sns:${Region}:${Account}:n
					AWS::DynamoDB::Table      | TableName: n       | Arn      | arn:${Partition}:dynamodb:${Region}:${Account}:table/n
					AWS::S3::Bucket           | BucketName: n      | Arn      | arn:${Partition}:s3:::n
					AWS::S3::Bucket           | BucketName: n      | Ref      | n
					AWS::Lambda::Function     | FunctionName: n    | Arn      | arn:${Partition}:lambda:${Region}:${Account}:function:n
					AWS::Serverless::Function | FunctionName: n, Role: x | Arn | arn:${Partition}:lambda:${Region}:${Account}:function:n
					AWS::Logs::LogGroup       | LogGroupName: /n   | Arn      | arn:${Partition}:logs:${Region}:${Account}:log-group:/n:*
					AWS::Kinesis::Stream      | Name: n            | Arn      | arn:${Partition}:kinesis:${Region}:${Account}:stream/n
					AWS::StepFunctions::StateMachine | StateMachineName: n | Ref | arn:${Partition}:states:${Region}:${Account}:stateMachine:n
					AWS::Events::EventBus     | Name: n            | Arn      | arn:${Partition}:events:${Region}:${Account}:event-bus/n
					AWS::SecretsManager::Secret | Name: n          | Ref      | arn:${Partition}:secretsmanager:${Region}:${Account}:secret:n-??????
					AWS::ECR::Repository      | RepositoryName: n  | Arn      | arn:${Partition}:ecr:${Region}:${Account}:repository/n
					AWS::EKS::Cluster         | Name: n            | Arn      | arn:${Partition}:eks:${Region}:${Account}:cluster/n
					AWS::IAM::OIDCProvider    | Url: "https://token.actions.githubusercontent.com" | Ref | arn:${Partition}:iam::${Account}:oidc-provider/token.actions.githubusercontent.com
					AWS::IAM::User            | UserName: n, Path: /p/ | Arn  | arn:${Partition}:iam::${Account}:user/p/n
					""")
	void aResourceWithANameIsAParameterWithADefault(String type, String properties, String attribute, String value) {
		TranslatedTemplate template = other(type, properties, attribute);
		JsonNode parameter = template.workshop().path("parameters").iterator().next();
		assertThat(parameter.path("default").asString()).isEqualTo(value);
		assertThat(parameter.path("description").asString()).contains("Thing", type)
			.containsPattern("Ref|" + attribute);
	}

	@Test
	void aResourceWithoutANameIsAParameterWithoutADefault() {
		TranslatedTemplate template = other("AWS::SQS::Queue", "", "Arn");
		assertThat(template.workshop().path("parameters"))
			.hasToString("{\"thing-arn\":{\"description\":\"Arn of Thing, the AWS::SQS::Queue in the template.\"}}");
		assertThat(Translating.resource(template).asString()).isEqualTo("${thing-arn}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			BucketName: !Sub "lab-${AWS::AccountId}-${AWS::Region}"  | arn:${Partition}:s3:::lab-${Account}-${Region}
			BucketName: !Sub "lab-${Stage}"                          | arn:${Partition}:s3:::lab-dev
			BucketName: !If [Never, a, b]                            | arn:${Partition}:s3:::b
			BucketName: !Ref Vpc                                     | ``
			BucketName: !Ref AWS::NoValue                            | ``
			BucketName: !Ref Thing                                   | ``
			BucketName: [a]                                          | ``
			""")
	void aNameMayBeMadeOfWhatTheAccountHas(String property, String value) {
		String sections = """
				Parameters: {Stage: {Type: String, Default: dev}, Vpc: {Type: String}}
				Conditions: {Never: !Equals [a, b]}
				""";
		TranslatedTemplate template = Translating.resource("!GetAtt Thing.Arn", sections,
				"  Thing: {Type: AWS::S3::Bucket, Properties: {" + property + "}}\n");
		assertThat(template.workshop().at("/parameters/thing-arn/default").asString("")).isEqualTo(value);
		assertThat(template.workshop().path("parameters").propertyNames()).containsExactly("thing-arn");
	}

	@Test
	void namesThatDependOnEachOtherAreReported() {
		TranslatedTemplate template = Translating.resource("!Ref One", "", """
				  One: {Type: AWS::S3::Bucket, Properties: {BucketName: !Sub "${Two}-x"}}
				  Two: {Type: AWS::S3::Bucket, Properties: {BucketName: !Sub "${One}-x"}}
				""");
		assertThat(template.workshop().at("/parameters/one").has("default")).isFalse();
		assertThat(Translating.sentences(template))
			.contains("lab.yaml:9: Resources.One.Properties.BucketName: not carried over: depends on itself");
	}

	private static TranslatedTemplate other(String type, String properties, String attribute) {
		String value = attribute.equals("Ref") ? "!Ref Thing" : "!GetAtt Thing." + attribute;
		return Translating.resource(value, "", "  Thing: {Type: \"" + type + "\", Properties: {" + properties + "}}\n");
	}

}
