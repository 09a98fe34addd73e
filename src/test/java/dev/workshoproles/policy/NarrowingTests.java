package dev.workshoproles.policy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import dev.workshoproles.policy.rules.DocumentUse;
import dev.workshoproles.policy.rules.PolicyRules;
import dev.workshoproles.policy.statement.Grant;
import dev.workshoproles.policy.statement.Statement;

import static dev.workshoproles.policy.Quoted.allow;
import static dev.workshoproles.policy.Quoted.json;
import static org.assertj.core.api.Assertions.assertThat;

class NarrowingTests {

	private static final String TABLE = "arn:aws:dynamodb:us-east-1:123456789012:table/orders";

	private static final String STREAM = TABLE + "/stream/*";

	private static final String TOPIC = "arn:aws:sns:us-east-1:123456789012:POC-Topic";

	@Test
	void withNothingToLimitItIsTheSameDocument() {
		PolicyDocument wide = PolicyDocument.parse(allow("'Action':'sns:Publish','Resource':'*'"));
		assertThat(wide.narrowed(Map.of())).isSameAs(wide);
	}

	@Test
	void makesOneStatementOfEachSetOfResources() {
		PolicyDocument wide = PolicyDocument.parse(
				allow("'Sid':'Old','Action':['sns:Publish','sns:ListTopics','SNS:getTopicAttributes'],'Resource':'*'"));
		PolicyDocument narrow = wide
			.narrowed(Map.of("sns:Publish", List.of(TOPIC), "sns:GetTopicAttributes", List.of(TOPIC)));
		assertThat(narrow.json()).isEqualTo(json("""
				{
				  'Version': '2012-10-17',
				  'Statement': [
				    {
				      'Sid': 'SnsPOCTopic',
				      'Effect': 'Allow',
				      'Action': [
				        'SNS:getTopicAttributes',
				        'sns:Publish'
				      ],
				      'Resource': [
				        '%s'
				      ]
				    },
				    {
				      'Sid': 'AnyResource',
				      'Effect': 'Allow',
				      'Action': [
				        'sns:ListTopics'
				      ],
				      'Resource': [
				        '*'
				      ]
				    }
				  ]
				}""".formatted(TOPIC)));
		assertThat(PolicyRules.problems(narrow.json(), DocumentUse.MANAGED)).isEmpty();
	}

	@Test
	void doesNotDependOnTheOrderOfTheOriginal() {
		Map<String, List<String>> resources = Map.of("a:One", List.of(TABLE, STREAM), "a:Two",
				List.of(STREAM, TABLE, STREAM), "a:Three", List.of(TOPIC));
		PolicyDocument one = PolicyDocument.parse(allow("'Action':['a:One','a:Two','a:Three'],'Resource':'*'"));
		PolicyDocument other = PolicyDocument.parse(allow("'Resource':['*'],'Action':['a:Three','a:Two','a:One']"));
		assertThat(one.narrowed(resources).json()).isEqualTo(other.narrowed(resources).json());
		assertThat(one.narrowed(resources).grants()).hasSize(5);
	}

	@Test
	void leavesAloneWhatIsLimitedOrDeniedAlready() {
		PolicyDocument wide = PolicyDocument.parse(json("""
				{'Version':'2012-10-17','Statement':[
				  {'Effect':'Deny','Action':'sns:Publish','Resource':'*'},
				  {'Effect':'Allow','Action':'sns:Publish','Resource':'%s'},
				  {'Effect':'Allow','NotAction':'sns:Publish','Resource':'*'},
				  {'Effect':'Allow','Action':'sns:Publish','NotResource':'*'}]}""".formatted(TABLE)));
		assertThat(wide.narrowed(Map.of("sns:Publish", List.of(TOPIC)))).isEqualTo(wide);
	}

	@Test
	void allResourcesAndOneOfThemAreAll() {
		PolicyDocument wide = PolicyDocument.parse(allow("'Action':'sns:Publish','Resource':['*','" + TABLE + "']"));
		assertThat(wide.narrowed(Map.of("sns:Publish", List.of(TOPIC))).grants())
			.containsExactly(new Grant("sns:Publish", TOPIC));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void neverAllowsWhatWasNotAllowedAndLosesNoAction(long seed) {
		RandomDocuments documents = new RandomDocuments(seed, 4);
		Rewriting rewriting = new Rewriting(seed);
		Map<String, List<String>> resources = Map.of("sqs:SendMessage", List.of(TABLE), "sns:Publish", List.of(TOPIC));
		int narrowed = 0;
		for (int i = 0; i < 100; i++) {
			Map<String, Object> tree = documents.next();
			PolicyDocument wide = document(tree);
			PolicyDocument narrow = wide.narrowed(resources);
			assertThat(narrow.grants()).as("%s%n%s", wide, narrow)
				.allMatch((grant) -> wide.grants().stream().anyMatch((before) -> before.covers(grant)));
			assertThat(narrow.actions()).isEqualTo(wide.actions());
			assertThat(narrow.narrowed(resources)).isEqualTo(narrow);
			assertThat(document(rewriting.rewrite(tree)).narrowed(resources)).isEqualTo(narrow);
			narrowed += narrow.equals(wide) ? 0 : 1;
		}
		assertThat(narrowed).isBetween(10, 90);
	}

	private static PolicyDocument document(Object tree) {
		return PolicyDocument.parse(new JsonMapper().writeValueAsString(tree));
	}

	@Test
	void joinsWhatHasBecomeEqualAndKeepsConditions() {
		PolicyDocument wide = PolicyDocument.parse(json("""
				{'Version':'2012-10-17','Statement':[
				  {'Effect':'Allow','Action':'sns:GetTopicAttributes','Resource':'%s'},
				  {'Effect':'Allow','Action':'sns:Publish','Resource':'*'},
				  {'Effect':'Allow','Action':'sns:Publish','Resource':'*','Condition':{'Bool':{'aws:x':'true'}}}]}"""
			.formatted(TOPIC)));
		assertThat(wide.narrowed(Map.of("sns:Publish", List.of(TOPIC)))).isEqualTo(PolicyDocument.parse(json("""
				{'Version':'2012-10-17','Statement':[
				  {'Effect':'Allow','Action':['sns:GetTopicAttributes','sns:Publish'],'Resource':'%s'},
				  {'Effect':'Allow','Action':'sns:Publish','Resource':'%s','Condition':{'Bool':{'aws:x':'true'}}}]}"""
			.formatted(TOPIC, TOPIC))));
	}

	@Test
	void aSidIsTheSameWhereverTheResourcesAre() {
		PolicyDocument wide = PolicyDocument
			.parse(allow("'Action':['a:One','a:Two','a:Three','a:Four'],'Resource':'*'"));
		String portable = "arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/orders";
		assertThat(wide.narrowed(Map.of("a:One", List.of(portable + "/stream/*"), "a:Two", List.of(portable), "a:Three",
				List.of(portable + "-")))
			.json()).contains(json("'Sid': 'DynamodbTableOrdersStream'"), json("'Sid': 'DynamodbTableOrders'"),
					json("'Sid': 'DynamodbTableOrders2'"), json("'Sid': 'AnyResource'"));
	}

}
