package dev.workshoproles.policy;

import org.junit.jupiter.api.Test;

import dev.workshoproles.policy.rules.DocumentUse;
import dev.workshoproles.policy.rules.PolicyRules;
import dev.workshoproles.policy.statement.Statement;

import static dev.workshoproles.policy.Quoted.allow;
import static dev.workshoproles.policy.Quoted.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PolicyDocumentTests {

	private static final String DOCUMENT = allow("'Action':'sqs:SendMessage','Resource':'*'");

	@Test
	void keepsTheTextAsItWasGiven() {
		String text = "\n " + DOCUMENT.replace(",", " ,\t");
		PolicyDocument document = PolicyDocument.parse(text);
		assertThat(document.json()).isEqualTo(text);
		assertThat(document).hasToString(text);
	}

	@Test
	void trustsOneService() {
		PolicyDocument trust = PolicyDocument.trusting("lambda.amazonaws.com");
		assertThat(trust.json()).isEqualTo(json("""
				{'Version':'2012-10-17','Statement':[{'Effect':'Allow',\
				'Principal':{'Service':'lambda.amazonaws.com'},'Action':'sts:AssumeRole'}]}"""));
		assertThat(PolicyRules.problems(trust.json(), DocumentUse.TRUST)).isEmpty();
	}

	@Test
	void trustMeansWhatTheAwsConsoleWrites() {
		assertThat(PolicyDocument.trusting("lambda.amazonaws.com").isEquivalentTo(json("""
				{
				    'Version': '2012-10-17',
				    'Statement': [
				        {
				            'Sid': '',
				            'Effect': 'Allow',
				            'Principal': {'Service': ['lambda.amazonaws.com']},
				            'Action': 'sts:AssumeRole',
				            'Condition': {}
				        }
				    ]
				}
				"""))).isTrue();
	}

	@Test
	void aServiceNameCannotBreakOutOfItsString() {
		String name = "x\"]}, \\ \u0000";
		assertThat(PolicyDocument.trusting(name).normalized()).contains("\"x\\\"]}, \\\\ \\u0000\"");
	}

	@Test
	void equalDocumentsHaveEqualHashCodes() {
		PolicyDocument document = PolicyDocument.parse(DOCUMENT);
		PolicyDocument same = PolicyDocument.parse(allow("'Resource':['*'],'Action':['SQS:sendMessage']"));
		PolicyDocument other = PolicyDocument.parse(allow("'Resource':['*'],'Action':['sqs:ReceiveMessage']"));
		assertThat(same).isEqualTo(document).hasSameHashCodeAs(document);
		assertThat(other).isNotEqualTo(document);
		assertThat(document).isNotEqualTo(document.json());
	}

	@Test
	void meansNothingThatCannotBeRead() {
		PolicyDocument document = PolicyDocument.parse(DOCUMENT);
		assertThat(document.isEquivalentTo(DOCUMENT)).isTrue();
		assertThat(document.isEquivalentTo("")).isFalse();
		assertThat(document.isEquivalentTo(DOCUMENT + "}")).isFalse();
		assertThat(document.isEquivalentTo(PolicyEncoding.encode(DOCUMENT))).isFalse();
	}

	@Test
	void listsTheActionsOfStatementsThatAllow() {
		PolicyDocument document = PolicyDocument.parse(json("""
				{'Statement':[
				{'Effect':'Allow','Action':['sqs:SendMessage','SNS:Publish'],'Resource':'*'},
				{'Effect':'Allow','Action':'dynamodb:Get*','Resource':'arn:aws:dynamodb:*:*:table/orders'},
				{'Effect':'Allow','Action':'SQS:SENDMESSAGE','Resource':'arn:aws:sqs:*:*:POC-Queue'},
				{'Effect':'Allow','NotAction':'iam:*','Resource':'*'},
				{'Effect':'Deny','Action':'sns:Subscribe','Resource':'*'}]}"""));
		assertThat(document.actions()).containsExactly("dynamodb:Get*", "SNS:Publish", "SQS:SENDMESSAGE");
		assertThat(document.actions().contains("sqs:SendMessage")).isTrue();
	}

	@Test
	void actionsCannotBeChanged() {
		PolicyDocument document = PolicyDocument.parse(DOCUMENT);
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> document.actions().add("iam:PassRole"));
	}

}
