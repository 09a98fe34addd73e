package dev.workshoproles.blueprint;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.policy.rules.DocumentUse;
import dev.workshoproles.policy.rules.PolicyRules;
import dev.workshoproles.policy.statement.Grant;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shipped workshop on the lab's own resources. Which action takes which kind of
 * resource is what AWS's Service Authorization Reference says.
 */
class NarrowWorkshopTests {

	private static final ResourceLocation SITE = new ResourceLocation("aws-cn", "123456789012", "cn-north-1");

	private final Workshop narrow = ShippedWorkshop.load("", ResourceScope.NARROW).at(SITE);

	@ParameterizedTest
	@CsvSource({ "dynamodb:PutItem,dynamodb:cn-north-1:123456789012:table/orders",
			"dynamodb:DescribeTable,dynamodb:cn-north-1:123456789012:table/orders",
			"sqs:ReceiveMessage,sqs:cn-north-1:123456789012:POC-Queue",
			"sqs:DeleteMessage,sqs:cn-north-1:123456789012:POC-Queue",
			"sqs:GetQueueAttributes,sqs:cn-north-1:123456789012:POC-Queue",
			"sqs:ChangeMessageVisibility,sqs:cn-north-1:123456789012:POC-Queue",
			"sns:Publish,sns:cn-north-1:123456789012:POC-Topic",
			"sns:GetTopicAttributes,sns:cn-north-1:123456789012:POC-Topic",
			"dynamodb:DescribeStream,dynamodb:cn-north-1:123456789012:table/orders/stream/*",
			"dynamodb:GetShardIterator,dynamodb:cn-north-1:123456789012:table/orders/stream/*",
			"dynamodb:GetRecords,dynamodb:cn-north-1:123456789012:table/orders/stream/*" })
	void anActionIsLimitedToTheLabsOwn(String action, String resource) {
		assertThat(grants().filter((grant) -> grant.action().equals(action)))
			.containsExactly(new Grant(action, "arn:aws-cn:" + resource));
	}

	@ParameterizedTest
	@CsvSource({ "sns:ListTopics", "dynamodb:ListStreams" })
	void anActionThatTakesNoResourceStaysAndTheFileSaysWhy(String action) {
		assertThat(grants().filter((grant) -> grant.action().equals(action))).containsExactly(new Grant(action, "*"));
		LocalizedText reason = this.narrow.customerPolicies()
			.stream()
			.map((policy) -> policy.limits().withoutResource().get(action))
			.filter((found) -> found != null)
			.findFirst()
			.orElseThrow();
		assertThat(reason.in(Locale.ENGLISH)).isNotBlank().isNotEqualTo(reason.in(Locale.forLanguageTag("vi")));
	}

	@Test
	void noActionIsLostAndNoneIsGained() {
		assertThat(grants()).hasSize(13);
		this.narrow.customerPolicies().forEach((policy) -> {
			assertThat(policy.document().actions()).isEqualTo(policy.wide().actions());
			assertThat(policy.document()).isEqualTo(policy.narrow()).isNotEqualTo(policy.wide());
			assertThat(PolicyRules.problems(policy.document().json(), DocumentUse.MANAGED)).isEmpty();
		});
	}

	@Test
	void saysWhatAStatementIsAbout() {
		assertThat(this.narrow.customerPolicies()).flatExtracting((policy) -> sids(policy.document()))
			.containsExactly("DynamodbTableOrders", "SqsPOCQueue", "SnsPOCTopic", "AnyResource",
					"DynamodbTableOrdersStream", "AnyResource");
	}

	@Test
	void inTheWideVariantOnlyTheDocumentsInForceDiffer() {
		Workshop wide = ShippedWorkshop.load("").at(SITE);
		assertThat(wide.customerPolicies()).allMatch((policy) -> policy.document().equals(policy.wide()));
		assertThat(wide.customerPolicies()).extracting(CustomerPolicy::narrow)
			.isEqualTo(this.narrow.customerPolicies().stream().map(CustomerPolicy::document).toList());
	}

	@Test
	void anywhereElseItCanBePutInItsPlaceLater() {
		Workshop unknown = ShippedWorkshop.load("", ResourceScope.NARROW);
		assertThat(unknown.customerPolicies().get(0).document().json())
			.contains("\"arn:${Partition}:dynamodb:${Region}:${Account}:table/orders\"");
		assertThat(unknown.at(SITE)).isEqualTo(this.narrow);
		ResourceLocation cloudFormation = new ResourceLocation("${AWS::Partition}", "${AWS::AccountId}",
				"${AWS::Region}");
		assertThat(unknown.at(cloudFormation).customerPolicies().get(0).document().json())
			.contains("\"arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/orders\"");
	}

	private Stream<Grant> grants() {
		return this.narrow.customerPolicies().stream().flatMap((policy) -> policy.document().grants().stream());
	}

	private static List<String> sids(PolicyDocument document) {
		return document.json()
			.lines()
			.filter((line) -> line.contains("\"Sid\""))
			.map((line) -> line.replaceAll(".*: \"|\",$", ""))
			.toList();
	}

}
