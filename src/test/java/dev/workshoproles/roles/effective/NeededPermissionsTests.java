package dev.workshoproles.roles.effective;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.workshoproles.blueprint.AwsPolicy;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.PolicyBlueprint;
import dev.workshoproles.blueprint.ResourceLocation;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.RoleOptions;
import dev.workshoproles.blueprint.ShippedWorkshop;
import dev.workshoproles.blueprint.Station;
import dev.workshoproles.blueprint.Station.Passage;
import dev.workshoproles.blueprint.TestPolicies;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.policy.PolicyDocument;

import static dev.workshoproles.policy.Quoted.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class NeededPermissionsTests {

	private static final ResourceLocation HERE = new ResourceLocation("aws", "123456789012", "us-east-1");

	private static final String QUEUE = "arn:aws:sqs:us-east-1:123456789012:POC-Queue";

	private static final String TABLE = "arn:aws:dynamodb:us-east-1:123456789012:table/orders";

	/** Wide documents are needed no further than narrow ones. */
	@ParameterizedTest
	@EnumSource
	void areOnTheResourcesOfTheLab(ResourceScope scope) {
		assertThat(shipped("Lambda-SQS-DynamoDB", scope))
			.extracting(NeededPermission::action, NeededPermission::resource)
			.containsExactlyInAnyOrder(tuple("dynamodb:PutItem", TABLE), tuple("dynamodb:DescribeTable", TABLE),
					tuple("sqs:ReceiveMessage", QUEUE), tuple("sqs:DeleteMessage", QUEUE),
					tuple("sqs:GetQueueAttributes", QUEUE), tuple("sqs:ChangeMessageVisibility", QUEUE));
		assertThat(shipped("Lambda-DynamoDBStreams-SNS", scope))
			.extracting(NeededPermission::action, NeededPermission::resource)
			.contains(tuple("sns:ListTopics", "*"), tuple("dynamodb:ListStreams", "*"),
					tuple("dynamodb:GetRecords", TABLE + "/stream/*"))
			.hasSize(7);
	}

	@Test
	void haveTheirReasonsAndPolicies() {
		assertThat(shipped("Lambda-SQS-DynamoDB", ResourceScope.WIDE))
			.filteredOn((need) -> need.action().equals("dynamodb:PutItem"))
			.singleElement()
			.satisfies((need) -> {
				assertThat(need.policy()).isEqualTo("Lambda-Write-DynamoDB");
				assertThat(need.reason().byLanguage().get("en")).startsWith("Writes each order");
				assertThat(need.isConcrete()).isTrue();
			});
	}

	/** The queue's policy, not the role's, lets API Gateway send. */
	@Test
	void ofResourcePoliciesSayWhatAllowsThem() {
		List<NeededPermission> needs = shipped("APIGateway-SQS", ResourceScope.WIDE);
		assertThat(needs).hasSize(8);
		NeededPermission send = needs.get(7);
		assertThat(send.action()).isEqualTo("sqs:SendMessage");
		assertThat(send.resource()).isEqualTo(QUEUE);
		assertThat(send.policy()).isNull();
		LocalizedText origin = send.origin();
		assertThat(origin).isNotNull();
		assertThat(origin.byLanguage().get("en")).contains("queue’s own access policy");
		assertThat(needs.subList(0, 7)).allSatisfy((need) -> {
			assertThat(need.action()).startsWith("logs:");
			assertThat(need.policy()).isEqualTo("AmazonAPIGatewayPushToCloudWatchLogs");
			assertThat(need.origin()).isNull();
		});
	}

	@Test
	void ofAPassageToARoleAreThatRoles() {
		LocalizedText origin = LocalizedText.english("the topic’s policy");
		RoleBlueprint role = role(List.of(), Map.of());
		Workshop workshop = workshop(role,
				new Station("SNS", "Topic", null, new Passage(List.of("sns:Subscribe"), null, origin)),
				new Station("Lambda", "Worker", "Reader", null));
		assertThat(NeededPermissions.of(workshop, role).list()).containsExactly(
				new NeededPermission("sns:Subscribe", "Topic", Map.of(), null, LocalizedText.EMPTY, origin));
		assertThat(NeededPermissions.of(workshop, role).list().get(0).request(Map.of()).resource()).isEqualTo("*");
	}

	/** A pattern of actions stands for those that the workshop names. */
	@Test
	void ofPatternsAreWhatTheWorkshopNames() {
		CustomerPolicy policy = TestPolicies.wide("Read", document("'Action':['s3:Get*','sqs:*'],'Resource':'*'"),
				Map.of("s3:GetObject", LocalizedText.english("Reads."), "sns:Publish", LocalizedText.EMPTY));
		RoleBlueprint role = role(List.of(policy), Map.of());
		assertThat(NeededPermissions.of(workshop(role), role).list())
			.extracting(NeededPermission::action, NeededPermission::isConcrete)
			.containsExactlyInAnyOrder(tuple("s3:GetObject", true), tuple("sqs:*", false));
	}

	@Test
	void ofInlinePoliciesMeetTheirConditions() {
		RoleBlueprint role = role(List.of(),
				Map.of("own",
						document("'Action':'dynamodb:GetItem','Resource':'" + TABLE
								+ "','Condition':{'StringEquals':{'lab:a':['x','y']},'ArnLike':{'lab:b':'arn:*'},"
								+ "'StringNotEquals':{'lab:c':'z'},'Bool':{'lab:d':'true'}}")));
		assertThat(NeededPermissions.of(workshop(role), role).list()).singleElement().satisfies((need) -> {
			assertThat(need.context()).isEqualTo(Map.of("lab:a", "x", "lab:d", "true"));
			assertThat(need.policy()).isEqualTo("own");
			assertThat(need.request(Map.of("aws:x", "1", "lab:a", "other")).context())
				.isEqualTo(Map.of("lab:a", "x", "lab:d", "true", "aws:x", "1"));
		});
	}

	@Test
	void ofVariablesCannotBeTested() {
		RoleBlueprint role = role(List.of(),
				Map.of("own", document("'Action':'s3:GetObject','Resource':'arn:aws:s3:::lab/${aws:userid}/*'")));
		assertThat(NeededPermissions.of(workshop(role), role).list()).singleElement()
			.satisfies((need) -> assertThat(need.isConcrete()).isFalse());
	}

	@Test
	void areBounded() {
		RoleBlueprint role = role(List.of(new AwsPolicy("ReadOnlyAccess", "/", Map.of())), Map.of());
		NeededPermissions needed = NeededPermissions.of(workshop(role), role);
		assertThat(needed.list()).hasSize(100);
		assertThat(needed.omitted()).isGreaterThan(500);
	}

	@Test
	void ofAPolicyNewerThanTheListAreItsReasons() {
		RoleBlueprint role = role(
				List.of(new AwsPolicy("NewPolicy", "/", Map.of("new:Act", LocalizedText.english("Acts.")))), Map.of());
		assertThat(NeededPermissions.of(workshop(role), role).list()).extracting(NeededPermission::action)
			.containsExactly("new:Act");
	}

	@Test
	void areNeededOnceWhateverThePolicies() {
		PolicyDocument same = document("'Action':'sqs:SendMessage','Resource':'*'");
		RoleBlueprint role = role(List.of(),
				Map.of("one", same, "two", document("'Action':['SQS:SendMessage','sqs:ListQueues'],'Resource':'*'")));
		assertThat(NeededPermissions.of(workshop(role), role).list()).extracting(NeededPermission::action)
			.containsExactly("sqs:SendMessage", "sqs:ListQueues");
	}

	private static List<NeededPermission> shipped(String role, ResourceScope scope) {
		Workshop workshop = ShippedWorkshop.load("").with(scope).at(HERE);
		NeededPermissions needed = NeededPermissions.of(workshop, workshop.role(role).orElseThrow());
		assertThat(needed.omitted()).isZero();
		return needed.list();
	}

	private static RoleBlueprint role(List<PolicyBlueprint> policies, Map<String, PolicyDocument> inline) {
		return new RoleBlueprint("Reader", PolicyDocument.trusting("lambda.amazonaws.com"), LocalizedText.EMPTY,
				policies, inline, RoleOptions.NONE);
	}

	private static Workshop workshop(RoleBlueprint role, Station... flow) {
		return new Workshop("lab", LocalizedText.EMPTY, "", List.of(), List.of(role), List.of(flow), List.of(),
				Workshop.DEFAULT_REGION, ResourceScope.WIDE);
	}

	private static PolicyDocument document(String elements) {
		return PolicyDocument.parse(json("{'Version':'2012-10-17','Statement':{'Effect':'Allow'," + elements + "}}"));
	}

}
