package dev.workshoproles.policy.statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.workshoproles.policy.PolicyDocument;
import dev.workshoproles.policy.meaning.Reach;

import static dev.workshoproles.policy.Quoted.allow;
import static dev.workshoproles.policy.Quoted.json;
import static org.assertj.core.api.Assertions.assertThat;

class GrantTests {

	@ParameterizedTest
	@CsvSource({ "sqs:Get,arn:q,sqs:Get,arn:q,true", "sqs:Get,*,SQS:get,arn:q,true", "sqs:*,arn:*,sqs:Get,arn:q,true",
			"*,*,sqs:*,*,true", "sqs:G?t,arn:q,sqs:Get,arn:q,true", "sqs:Get,arn:q,sqs:Get,*,false",
			"sqs:Get,arn:q,sqs:*,arn:q,false", "sqs:G?t,arn:q,sqs:G*t,arn:q,false", "sqs:Get,arn:Q,sqs:Get,arn:q,false",
			"sqs:Get,arn:t/stream/*,sqs:Get,arn:t/stream/2026,true", "sqs:Get,arn:t/*,sqs:Get,arn:t/stream/*,true",
			"sqs:Get,arn:t/stream/*,sqs:Get,arn:t/*,false", "sqs:Get,arn:(q,sqs:Get,arn:(q,true" })
	void coversWhatItAllows(String action, String resource, String otherAction, String otherResource, boolean covers) {
		assertThat(new Grant(action, resource).covers(new Grant(otherAction, otherResource))).isEqualTo(covers);
	}

	@ParameterizedTest
	@CsvSource({ "sqs:Get,false,false", "sqs:Get*,true,false", "sqs:G?t,true,false", "*,true,true", "*:*,true,true",
			"s*:*,true,false" })
	void knowsPatterns(String action, boolean wildcard, boolean everything) {
		Grant grant = new Grant(action, "*");
		assertThat(grant.hasWildcardAction()).isEqualTo(wildcard);
		assertThat(grant.allowsAllActions()).isEqualTo(everything);
	}

	@Test
	void aDocumentGrantsEachActionOnEachResource() {
		assertThat(PolicyDocument.parse(json("""
				{'Version':'2012-10-17','Statement':[
				  {'Effect':'Allow','Action':['b:One','a:Two'],'Resource':['arn:x','*']},
				  {'Effect':'Allow','NotAction':'a:Two','Resource':'arn:y'},
				  {'Effect':'Allow','Action':'c:Three','NotResource':'arn:z'},
				  {'Effect':'Deny','Action':'d:Four','Resource':'*'}]}""")).grants()).containsExactlyInAnyOrder(
				new Grant("b:One", "arn:x"), new Grant("b:One", "*"), new Grant("a:Two", "arn:x"),
				new Grant("a:Two", "*"), new Grant("*", "arn:y"), new Grant("c:Three", "*"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "'Action':'a:b','Resource':'*' | 'Action':'a:b','Resource':'arn:x' | MORE",
			"'Action':'a:b','Resource':'arn:x' | 'Action':'a:b','Resource':'*' | LESS",
			"'Action':'a:*','Resource':'*' | 'Action':['a:b','a:c'],'Resource':'*' | MORE",
			"'Action':'a:b','Resource':'*' | 'Action':['a:b','a:c'],'Resource':'arn:x' | OTHER",
			"'Action':'a:b','Resource':'*','Condition':{'Bool':{'k':'true'}} | 'Action':'a:b','Resource':'*' | LESS",
			"'Action':'a:b','Resource':'*','Condition':{'Bool':{'k':'true'}} | 'Action':'a:b','Resource':'arn:x' | OTHER",
			"'NotAction':'a:b','Resource':'*' | 'Action':'a:c','Resource':'*' | OTHER",
			"'Action':'a:b','Resource':'arn:x' | 'NotAction':'a:c','Resource':'*' | OTHER" }, quoteCharacter = '"')
	void reachesFurtherOnlyWhereThatIsCertain(String statement, String other, Reach reach) {
		assertThat(
				PolicyDocument.parse(allow(statement.strip())).comparedTo(PolicyDocument.parse(allow(other.strip()))))
			.isEqualTo(reach);
	}

	@Test
	void whatIsDeniedMayTakeAwayFromWhatIsAllowed() {
		PolicyDocument denying = PolicyDocument.parse(json("""
				{'Version':'2012-10-17','Statement':[{'Effect':'Allow','Action':'a:*','Resource':'*'},
				  {'Effect':'Deny','Action':'a:b','Resource':'*'}]}"""));
		PolicyDocument allowing = PolicyDocument.parse(allow("'Action':'a:b','Resource':'*'"));
		assertThat(denying.comparedTo(allowing)).isEqualTo(Reach.OTHER);
		assertThat(PolicyDocument.parse(allow("'Action':'*','Resource':'*'")).comparedTo(denying))
			.isEqualTo(Reach.MORE);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "'StringLike':{'aws:PrincipalArn':'*'}", "'StringEqualsIfExists':{'k':'v'}",
					"'Null':{'aws:PrincipalArn':'false'}", "'Bool':{'k':['true','false']}",
					"'IpAddress':{'aws:SourceIp':'0.0.0.0/0'}", "'ForAllValues:StringEquals':{'k':'v'}",
					"'DateGreaterThan':{'aws:CurrentTime':'2020-01-01T00:00:00Z'}" },
			quoteCharacter = '"')
	void aConditionThatMayLetEverybodyInIsNotCertainlyLess(String condition) {
		PolicyDocument open = PolicyDocument.parse(allow("'Action':'a:b','Resource':'*'"));
		PolicyDocument conditional = PolicyDocument
			.parse(allow("'Action':'a:b','Resource':'*','Condition':{" + condition + "}"));
		assertThat(conditional.comparedTo(open)).isEqualTo(Reach.OTHER);
		assertThat(open.comparedTo(conditional)).isEqualTo(Reach.OTHER);
	}

	@Test
	void aDenialOfWhatIsNotAllowedTakesNothingAway() {
		PolicyDocument allowing = PolicyDocument.parse(allow("'Action':'a:b','Resource':'*'"));
		PolicyDocument denying = PolicyDocument.parse(json("""
				{'Version':'2012-10-17','Statement':[{'Effect':'Allow','Action':'a:b','Resource':'*'},
				  {'Effect':'Deny','Action':'c:d','Resource':'*'}]}"""));
		assertThat(denying.comparedTo(allowing)).isEqualTo(Reach.OTHER);
		assertThat(allowing.comparedTo(denying)).isEqualTo(Reach.OTHER);
	}

	@Test
	void whetherAServiceHasOtherResourcesIsNotCertain() {
		PolicyDocument all = PolicyDocument.parse(allow("'Action':'s3:Get','Resource':'*'"));
		PolicyDocument every = PolicyDocument.parse(allow("'Action':'s3:Get','Resource':'arn:aws:s3:::*'"));
		assertThat(all.comparedTo(every)).isEqualTo(Reach.OTHER);
	}

}
