package dev.workshoproles.policy.rules;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.workshoproles.policy.statement.Statement;

import static dev.workshoproles.policy.Quoted.allow;
import static dev.workshoproles.policy.Quoted.condition;
import static dev.workshoproles.policy.Quoted.statement;
import static org.assertj.core.api.Assertions.assertThat;

class StatementRulesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					'Action':'a:A','Resource':'*'                         | Statement[0]: has no Effect.
					'Effect':'DENY','Action':'a:A','Resource':'*'         | Statement[0].Effect: must be Allow or Deny.
					'Effect':'','Action':'a:A','Resource':'*'             | Statement[0].Effect: must be Allow or Deny.
					'Effect':'Deny','Action':'a:A','Resource':'*','X':1   | Statement[0]: has the unknown element X.
					'Effect':'Deny','Action':'a:A','resource':'*','Resource':'*' | Statement[0]: has the unknown element resource.
					'Effect':'Deny','Resource':'*' | Statement[0]: must have either Action or NotAction, and has neither.
					'Effect':'Deny','Action':'a:A','NotAction':[],'Resource':'*' | Statement[0]: must have either Action or NotAction, and has both.
					'Effect':'Deny','Action':[],'Resource':'*'            | Statement[0].Action: is empty.
					'Effect':'Deny','NotAction':[],'Resource':'*'         | Statement[0].NotAction: is empty.
					'Effect':'Deny','Action':'a:A' | Statement[0]: must have either Resource or NotResource, and has neither.
					'Effect':'Deny','Action':'a:A','Resource':'*','NotResource':'*' | Statement[0]: must have either Resource or NotResource, and has both.
					'Effect':'Deny','Action':'a:A','Resource':[]          | Statement[0].Resource: is empty.
					'Effect':'Deny','Action':'a:A','NotResource':[]       | Statement[0].NotResource: is empty.
					""")
	void isRefused(String elements, String problem) {
		assertThat(PolicyRules.problems(statement(elements), DocumentUse.MANAGED)).containsExactly(problem);
		assertThat(PolicyRules.problems(statement(elements), DocumentUse.INLINE)).containsExactly(problem);
	}

	@ParameterizedTest
	@EnumSource(names = { "MANAGED", "INLINE" })
	void permissionsHaveNoPrincipal(DocumentUse use) {
		for (String element : List.of("Principal", "NotPrincipal")) {
			assertThat(PolicyRules.problems(allow("'Action':'a:A','Resource':'*','" + element + "':'*'"), use))
				.containsExactly("Statement[0].%s: is not allowed in %s.".formatted(element, use.description()));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					'Action':'sts:AssumeRole'                           | Statement[0]: has no Principal, which a trust policy must have.
					'Action':'sts:AssumeRole','Principal':{}            | Statement[0].Principal: is empty.
					'Action':'sts:AssumeRole','Principal':{'AWS':[]}    | Statement[0].Principal.AWS: is empty.
					'Action':'sts:AssumeRole','Principal':{'User':'x'}  | Statement[0].Principal.User: is no type of principal. There are AWS, Service, Federated and CanonicalUser.
					'Action':'sts:AssumeRole','Principal':{'Service':['a.com','lambda']} | Statement[0].Principal.Service[1]: must be a service principal such as lambda.amazonaws.com.
					'Action':'sts:AssumeRole','Principal':{'Service':'*.amazonaws.com'} | Statement[0].Principal.Service: must be a service principal such as lambda.amazonaws.com.
					'Action':'sts:AssumeRole','Principal':'*','NotPrincipal':'*' | Statement[0].NotPrincipal: is not allowed in a trust policy.
					'Action':'sts:AssumeRole','Principal':'*','Resource':'*'     | Statement[0].Resource: is not allowed in a trust policy.
					'Action':'sts:AssumeRole','Principal':'*','NotResource':'*'  | Statement[0].NotResource: is not allowed in a trust policy.
					'Action':['sts:AssumeRole','iam:PassRole'],'Principal':'*'   | Statement[0].Action[1]: must be an action of sts, as in any trust policy.
					'Action':'*','Principal':'*'                        | Statement[0].Action: must be an action of sts, as in any trust policy.
					'NotAction':'sqs:SendMessage','Principal':'*'       | Statement[0].NotAction: must be an action of sts, as in any trust policy.
					""")
	void trustIsRefused(String elements, String problem) {
		assertThat(PolicyRules.problems(allow(elements), DocumentUse.TRUST)).containsExactly(problem);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "*", "s3:*", "*:*", "sqs:SendMessage", "SQS:send*", "execute-api:Invoke", "a4b.x:?", "a: b" })
	void takesAction(String action) {
		assertThat(PolicyRules.problems(allow("'Action':'" + action + "','Resource':'*'"), DocumentUse.MANAGED))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "SendMessage", "sqs", "sqs:", ":SendMessage", "sqs:Send:Message", "sq s:SendMessage",
			"s*:SendMessage", "**", "arn:aws:sqs:x" })
	void refusesAction(String action) {
		assertThat(
				PolicyRules.problems(allow("'NotAction':['a:A','" + action + "'],'Resource':'*'"), DocumentUse.MANAGED))
			.containsExactly("Statement[0].NotAction[1]: must be \"*\" or have the form service:Action.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "arn:aws:s3:::bucket", "arn:aws:sqs:us-east-1:000000000000:POC-Queue",
			"arn:aws-us-gov:sqs:*:*:*", "arn:aws:logs:*:*:log-group:/a:*", "arn:aws:iam::*:user/${aws:username}",
			"arn:aws:sns:*", "arn:aws:sns:us-*", "arn:aws:sns:us-east-1:*" })
	void takesResource(String resource) {
		assertThat(PolicyRules.problems(allow("'Action':'*','Resource':['" + resource + "']"), DocumentUse.MANAGED))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "**", "POC-Queue", "arn", "arn:", "arn:*", "arn:aws", "arn:aws:*", "arn:aws:sqs",
			"arn:aws:s3::bucket", "arn:aws::::x", "arn:aws:s*:::x", "arn:*:s3:::x", "arn:other:s3:::x",
			"ARN:aws:s3:::x", "arn:aws:s3:::" })
	void refusesResource(String resource) {
		assertThat(PolicyRules.problems(allow("'Action':'*','NotResource':'" + resource + "'"), DocumentUse.MANAGED))
			.containsExactly(
					"Statement[0].NotResource: must be \"*\" or an ARN, arn:partition:service:region:account:resource.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "StringEquals", "StringNotEqualsIgnoreCase", "StringLike", "NumericLessThanEquals",
			"DateNotEquals", "DateGreaterThan", "Bool", "BoolIfExists", "BinaryEquals", "IpAddress", "NotIpAddress",
			"ArnNotLike", "ArnEqualsIfExists", "Null", "ForAllValues:StringLike", "ForAnyValue:ArnLikeIfExists",
			"stringequals" })
	void takesConditionOperator(String operator) {
		assertThat(PolicyRules.problems(condition("{'" + operator + "':{'aws:x':'y'}}"), DocumentUse.MANAGED))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "StringEqual", "StringLikeIgnoreCase", "NumericLike", "ForAnyValue::StringEquals",
			"ForSomeValues:StringEquals", "IfExists", "StringEqualsIfExist", "aws:SourceArn" })
	void refusesConditionOperator(String operator) {
		assertThat(PolicyRules.problems(condition("{'" + operator + "':{'aws:x':'y'}}"), DocumentUse.MANAGED))
			.containsExactly("Statement[0].Condition." + operator + ": is no condition operator of IAM.");
	}

	@Test
	void anOperatorWithoutKeysIsNotLookedAt() {
		assertThat(PolicyRules.problems(condition("{'Any':{}}"), DocumentUse.MANAGED)).isEmpty();
	}

	@Test
	void aLongValueOverflowsNothing() {
		String parts = "-a.b:".repeat(8_000);
		assertThat(PolicyRules.problems(allow("'Action':'sts:" + parts + "','Principal':{'Service':'a" + parts
				+ "'},'Resource':'arn:aws" + parts + "'"), DocumentUse.TRUST))
			.hasSize(5);
	}

}
