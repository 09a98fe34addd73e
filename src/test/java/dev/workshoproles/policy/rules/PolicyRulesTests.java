package dev.workshoproles.policy.rules;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.workshoproles.policy.statement.Statement;

import static dev.workshoproles.policy.Quoted.allow;
import static dev.workshoproles.policy.Quoted.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class PolicyRulesTests {

	private static final String SEND = "'Effect':'Allow','Action':'sqs:SendMessage','Resource':'*'";

	private static final String TRUST = "'Effect':'Allow','Action':'sts:AssumeRole','Principal':{'Service':'lambda.amazonaws.com'}";

	@ParameterizedTest
	@MethodSource
	void isValid(DocumentUse use, String document) {
		assertThat(PolicyRules.problems(json(document), use)).isEmpty();
	}

	static Stream<Arguments> isValid() {
		return Stream.of(arguments(DocumentUse.MANAGED, "{'Version':'2012-10-17','Statement':{" + SEND + "}}"),
				arguments(DocumentUse.MANAGED, """
						{'Version':'2012-10-17','Id':'any text','Statement':[{'Sid':'VisualEditor0','Effect':'Allow',
						'Action':['dynamodb:PutItem','dynamodb:DescribeTable'],'Resource':'*'}]}"""),
				arguments(DocumentUse.MANAGED, """
						{'Version':'2012-10-17','Statement':[{'Sid':'','Effect':'Deny','NotAction':'iam:*',
						'NotResource':'arn:aws:s3:::bucket/*'},{'Sid':'','Effect':'Allow','Action':'*',
						'Resource':['*','arn:aws-cn:sqs:*:*:POC-Queue']}]}"""),
				arguments(DocumentUse.INLINE, "{'Statement':[{" + SEND + "}]}"),
				arguments(DocumentUse.INLINE, "{'Version':'2008-10-17','Statement':[{" + SEND + "}]}"),
				arguments(DocumentUse.TRUST, "{'Statement':[{" + TRUST + "}]}"),
				arguments(DocumentUse.TRUST, "{'Version':'2008-10-17','Statement':[{'Sid':''," + TRUST + "}]}"),
				arguments(DocumentUse.TRUST, """
						{'Version':'2012-10-17','Statement':{'Effect':'Allow','Principal':'*','Condition':{},
						'Action':['sts:AssumeRoleWithWebIdentity','STS:TagSession']}}"""));
	}

	@ParameterizedTest
	@MethodSource
	void isRefused(DocumentUse use, String document, String problem) {
		assertThat(PolicyRules.problems(json(document), use)).containsExactly(problem);
	}

	static Stream<Arguments> isRefused() {
		String must = "Version: must be 2012-10-17 or 2008-10-17.";
		String mustManaged = "Version: must be 2012-10-17 in a managed policy.";
		return Stream.of(arguments(DocumentUse.MANAGED, "{'Statement':[{" + SEND + "}]}", mustManaged),
				arguments(DocumentUse.MANAGED, "{'Version':'2008-10-17','Statement':[{" + SEND + "}]}", mustManaged),
				arguments(DocumentUse.INLINE, "{'Version':'2012-10-18','Statement':[{" + SEND + "}]}", must),
				arguments(DocumentUse.TRUST, "{'Version':'','Statement':[{" + TRUST + "}]}", must),
				arguments(DocumentUse.INLINE, "{'Version':'2012-10-17'}", "Statement: is missing."),
				arguments(DocumentUse.INLINE, "{'Version':'2012-10-17','Statement':[]}", "Statement: is empty."),
				arguments(DocumentUse.INLINE, "{'statement':[],'Statement':[{" + SEND + "}]}",
						"statement: is no element of a policy document."),
				arguments(DocumentUse.INLINE, "{'Statement':[{'Sid':'a b'," + SEND + "}]}",
						"Statement[0].Sid: may have the letters A to Z and a to z and digits only."),
				arguments(DocumentUse.INLINE, "{'Statement':[{'Sid':'é'," + SEND + "}]}",
						"Statement[0].Sid: may have the letters A to Z and a to z and digits only."),
				arguments(DocumentUse.INLINE,
						"{'Statement':[{'Sid':'a',%s},{'Sid':'A',%s},{'Sid':'a',%s}]}".formatted(SEND, SEND, SEND),
						"Statement[2].Sid: is the Sid of an earlier statement."));
	}

	@Test
	void namesEveryProblemAtOnce() {
		assertThat(PolicyRules.problems(json("""
				{'Version':'1','Statement':[{'Effect':'allow','Action':'SendMessage','Resource':'queue'},
				{'Effect':1,'Action':[],'Resource':[]},'x'],'Other':1}"""), DocumentUse.INLINE)).containsExactly(
				"Statement[2]: must be a statement, which is an object.", "Statement[1].Effect: must be a string.",
				"Version: must be 2012-10-17 or 2008-10-17.", "Other: is no element of a policy document.",
				"Statement[0].Effect: must be Allow or Deny.",
				"Statement[0].Action: must be \"*\" or have the form service:Action.",
				"Statement[0].Resource: must be \"*\" or an ARN, arn:partition:service:region:account:resource.",
				"Statement[1].Action: is empty.", "Statement[1].Resource: is empty.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "–", "\u0100", "\u0000", "\u001F", "\u000B", "😀", "\uFEFF" })
	void namesACharacterThatIamDoesNotTake(String character) {
		String document = allow("'Action':'sqs:SendMessage','Resource':'arn:aws:sqs:::" + character + "'");
		assertThat(PolicyRules.problems(document, DocumentUse.MANAGED).get(0)).isEqualTo(
				"The document: has the character U+%04X, IAM takes U+0009, U+000A, U+000D and U+0020 to U+00FF.",
				character.codePointAt(0));
	}

	@Test
	void takesTheCharactersThatIamTakes() {
		String document = allow("'Action':'sqs:SendMessage',\t\r\n 'Resource':'arn:aws:sqs:::~\u007F\u0080é\u00FF'");
		assertThat(PolicyRules.problems(document, DocumentUse.MANAGED)).isEmpty();
	}

}
