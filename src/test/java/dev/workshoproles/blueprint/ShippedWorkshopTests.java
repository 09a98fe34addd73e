package dev.workshoproles.blueprint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.workshoproles.policy.PolicyDocument;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The workshop in the jar is that of the lab's pages 2.1 and 2.2, no more and no less.
 */
class ShippedWorkshopTests {

	private static final String LOGS = "AmazonAPIGatewayPushToCloudWatchLogs";

	private final Workshop workshop = ShippedWorkshop.load("");

	@Test
	void hasTheThreeRolesInThePagesOrder() {
		assertThat(this.workshop.roles()).extracting(RoleBlueprint::name)
			.containsExactly("Lambda-SQS-DynamoDB", "Lambda-DynamoDBStreams-SNS", "APIGateway-SQS");
		assertThat(this.workshop.id()).isEqualTo("serverless-workshop");
		assertThat(this.workshop.namePrefix()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "Lambda-SQS-DynamoDB,lambda.amazonaws.com,Lambda-Write-DynamoDB Lambda-Read-SQS",
			"Lambda-DynamoDBStreams-SNS,lambda.amazonaws.com,Lambda-SNS-Publish Lambda-DynamoDBStreams-Read",
			"APIGateway-SQS,apigateway.amazonaws.com," + LOGS })
	void aRoleIsTrustedByItsServiceAndHasExactlyItsPolicies(String name, String service, String policies) {
		RoleBlueprint role = this.workshop.role(name).orElseThrow();
		assertThat(role.trustedService()).isEqualTo(service);
		assertThat(role.trustPolicy()).isEqualTo(PolicyDocument.parse("""
				{"Version": "2012-10-17", "Statement": [
				  {"Effect": "Allow", "Principal": {"Service": "%s"}, "Action": "sts:AssumeRole"}]}
				""".formatted(service)));
		assertThat(role.policies()).extracting(PolicyBlueprint::name).containsExactly(policies.split(" "));
	}

	@ParameterizedTest
	@CsvSource({ "Lambda-Write-DynamoDB,dynamodb:PutItem dynamodb:DescribeTable",
			"Lambda-Read-SQS,"
					+ "sqs:DeleteMessage sqs:ReceiveMessage sqs:GetQueueAttributes sqs:ChangeMessageVisibility",
			"Lambda-SNS-Publish,sns:Publish sns:GetTopicAttributes sns:ListTopics", "Lambda-DynamoDBStreams-Read,"
					+ "dynamodb:GetShardIterator dynamodb:DescribeStream dynamodb:ListStreams dynamodb:GetRecords" })
	void aCustomerPolicyAllowsExactlyItsActions(String name, String actions) {
		CustomerPolicy policy = customerPolicy(name);
		String list = Arrays.stream(actions.split(" ")).map("\"%s\""::formatted).collect(Collectors.joining(","));
		assertThat(policy.document()).isEqualTo(PolicyDocument.parse("""
				{"Version": "2012-10-17", "Statement": [
				  {"Sid": "VisualEditor0", "Effect": "Allow", "Action": [%s], "Resource": "*"}]}
				""".formatted(list)));
		assertThat(policy.document().json()).contains("\"Sid\": \"VisualEditor0\"");
		assertThat(policy.reasons().keySet()).isEqualTo(Set.of(actions.split(" ")));
	}

	/** What IAM holds: a participant's roles of earlier versions stay as they are. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Lambda-SQS-DynamoDB | lambda | Lambda-Write-DynamoDB | dynamodb:PutItem dynamodb:DescribeTable",
					"Lambda-SQS-DynamoDB | lambda | Lambda-Read-SQS | sqs:DeleteMessage sqs:ReceiveMessage "
							+ "sqs:GetQueueAttributes sqs:ChangeMessageVisibility",
					"Lambda-DynamoDBStreams-SNS | lambda | Lambda-SNS-Publish | sns:Publish sns:GetTopicAttributes "
							+ "sns:ListTopics",
					"Lambda-DynamoDBStreams-SNS | lambda | Lambda-DynamoDBStreams-Read | dynamodb:GetShardIterator "
							+ "dynamodb:DescribeStream dynamodb:ListStreams dynamodb:GetRecords",
					"APIGateway-SQS | apigateway | |" })
	void isByteForByteWhatItWas(String name, String service, String policy, String actions) {
		RoleBlueprint role = this.workshop.at(new ResourceLocation("aws", "123456789012", "us-east-1"))
			.role(name)
			.orElseThrow();
		assertThat(role.trustPolicy().json())
			.isEqualTo("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\""
					+ service + ".amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}");
		assertThat(role.inlinePolicies()).isEmpty();
		assertThat(role.options()).isEqualTo(RoleOptions.NONE);
		assertThat(role.customerPolicies()).hasSize((policy != null) ? 2 : 0)
			.filteredOn((each) -> each.name().equals(policy))
			.allSatisfy((each) -> {
				assertThat(each.document().json()).isEqualTo("""
						{
						  "Version": "2012-10-17",
						  "Statement": [
						    {
						      "Sid": "VisualEditor0",
						      "Effect": "Allow",
						      "Action": [
						        "%s"
						      ],
						      "Resource": "*"
						    }
						  ]
						}
						""".formatted(actions.replace(" ", "\",\n        \"")));
				assertThat(each.path()).isEqualTo("/");
				assertThat(each.tags()).isEmpty();
			})
			.hasSize((policy != null) ? 1 : 0);
	}

	@Test
	void hasNoOtherPolicy() {
		assertThat(this.workshop.customerPolicies()).hasSize(4);
		assertThat(this.workshop.roles()).flatExtracting(RoleBlueprint::policies).hasSize(5);
	}

	@ParameterizedTest
	@CsvSource({ "aws", "aws-cn", "aws-us-gov" })
	void theAwsManagedPolicyIsThatOfThePartition(String partition) {
		PolicyBlueprint logs = this.workshop.role("APIGateway-SQS").orElseThrow().policies().get(0);
		assertThat(logs.arn(partition, "123456789012"))
			.isEqualTo("arn:" + partition + ":iam::aws:policy/service-role/" + LOGS);
		assertThat(customerPolicy("Lambda-Read-SQS").arn(partition, "123456789012"))
			.isEqualTo("arn:" + partition + ":iam::123456789012:policy/Lambda-Read-SQS");
	}

	@Test
	void aPrefixGoesBeforeWhatTheConsoleMakesAndNothingElse() {
		Workshop prefixed = ShippedWorkshop.load("ana-");
		assertThat(prefixed.roles()).extracting(RoleBlueprint::name)
			.containsExactly("ana-Lambda-SQS-DynamoDB", "ana-Lambda-DynamoDBStreams-SNS", "ana-APIGateway-SQS");
		assertThat(prefixed.customerPolicies()).extracting(CustomerPolicy::name)
			.allMatch((name) -> name.startsWith("ana-Lambda-"));
		assertThat(prefixed.roles().get(2).policies()).extracting(PolicyBlueprint::name).containsExactly(LOGS);
		assertThat(prefixed.namePrefix()).isEqualTo("ana-");
		assertThat(prefixed.role("APIGateway-SQS")).isEmpty();
	}

	@Test
	void everyTextIsThereInEnglishAndVietnamese() {
		List<LocalizedText> texts = this.workshop.roles()
			.stream()
			.flatMap((role) -> role.policies().stream())
			.map(PolicyBlueprint::reasons)
			.map(Map::values)
			.flatMap((reasons) -> reasons.stream())
			.collect(Collectors.toList());
		texts.add(this.workshop.title());
		this.workshop.roles().forEach((role) -> texts.add(role.purpose()));
		assertThat(texts).hasSizeGreaterThan(20)
			.allSatisfy((text) -> assertThat(text.byLanguage()).containsOnlyKeys("en", "vi"))
			.allSatisfy((text) -> assertThat(text.in(Locale.ENGLISH)).isNotBlank())
			.allSatisfy((text) -> assertThat(text.in(Locale.forLanguageTag("vi-VN"))).isNotBlank()
				.isNotEqualTo(text.in(Locale.ENGLISH)));
	}

	private CustomerPolicy customerPolicy(String name) {
		return this.workshop.customerPolicies()
			.stream()
			.filter((policy) -> policy.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

}
