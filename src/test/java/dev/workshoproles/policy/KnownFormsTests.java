package dev.workshoproles.policy;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.workshoproles.policy.rules.DocumentUse;
import dev.workshoproles.policy.rules.PolicyRules;

import static dev.workshoproles.policy.Quoted.allow;
import static dev.workshoproles.policy.Quoted.json;
import static dev.workshoproles.policy.Quoted.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The forms in which Terraform's comparison of policies is tested, in documents of our
 * own. Where we differ from it, decision 1 says why.
 */
class KnownFormsTests {

	private static final String ASSUME = "'Action':'sts:AssumeRole'";

	private static final String LAMBDA = "'Principal':{'Service':'lambda.amazonaws.com'}";

	private static final String READ = "'Action':'s3:GetObject','Resource':'arn:aws:s3:::lab/*'";

	@ParameterizedTest(name = "{0}")
	@MethodSource({ "sameTrust", "samePermissions" })
	void areTheSame(String form, String one, String other) {
		assertThat(PolicyDocument.parse(one).isEquivalentTo(other)).as(form).isTrue();
		assertThat(PolicyDocument.parse(other).isEquivalentTo(one)).as(form).isTrue();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource({ "different", "notStoredByIam" })
	void areNotTheSame(String form, String one, String other) {
		assertThat(PolicyDocument.parse(one).isEquivalentTo(other)).as(form).isFalse();
		assertThat(PolicyDocument.parse(other).isEquivalentTo(one)).as(form).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "[]", "[{}]", "{'Version':'2012-10-17','Statement':[{]}",
			"{'Version':'2012-10-17'}", "{'Version':'2012-10-17','Statement':7}",
			"{'Version':'2012-10-17','Statement':null}", "{'Version':'2012-10-17','Statement':'null'}",
			"{'Statement':[{'Effect':'Allow','Action':'s3:GetObject','Resource':{}}]}",
			"{'Statement':[{'Effect':'Allow','Action':'s3:GetObject','Resource':[1,2]}]}",
			"{'Statement':[{'Effect':'Allow','Action':'s3:GetObject','Resource':[[1]]}]}" })
	void whatIsNoDocumentIsEqualToNone(String text) {
		assertThat(PolicyDocument.parse(allow(READ)).isEquivalentTo(json(text))).isFalse();
		assertThat(PolicyRules.problems(json(text), DocumentUse.MANAGED)).isNotEmpty();
	}

	@Test
	void aDocumentIsEqualToItself() {
		assertThat(PolicyDocument.parse(allow("'Sid':''," + ASSUME + "," + LAMBDA))
			.isEquivalentTo(allow("'Sid':''," + ASSUME + "," + LAMBDA))).isTrue();
	}

	static Stream<Arguments> sameTrust() {
		String account = "'444455556666'";
		String root = "'arn:aws:iam::444455556666:root'";
		return Stream.of(
				arguments("one action in an array", trust(LAMBDA), allow("'Action':['sts:AssumeRole']," + LAMBDA)),
				arguments("one principal in an array", trust(LAMBDA),
						trust("'Principal':{'Service':['lambda.amazonaws.com']}")),
				arguments("everyone, elements in another order", trust("'Principal':'*'"),
						statement("'Principal':'*'," + ASSUME + ",'Effect':'Allow'")),
				arguments("one statement without an array", trust(LAMBDA),
						json("{'Version':'2012-10-17','Statement':{'Effect':'Allow'," + ASSUME + "," + LAMBDA + "}}")),
				arguments("no white space, elements in another order", trust(LAMBDA),
						json("{'Statement':[{" + LAMBDA + ",'Effect':'Allow'," + ASSUME
								+ "}],'Version':'2012-10-17'}")),
				arguments("an account's number and its root", trust("'Principal':{'AWS':" + account + "}"),
						trust("'Principal':{'AWS':" + root + "}")),
				arguments("an account's root in another partition", trust("'Principal':{'AWS':" + account + "}"),
						trust("'Principal':{'AWS':'arn:aws-us-gov:iam::444455556666:root'}")),
				arguments("an account's number in an array", trust("'Principal':{'AWS':[" + account + "]}"),
						trust("'Principal':{'AWS':[" + root + "]}")),
				arguments("an account's number among others",
						trust("'Principal':{'AWS':['arn:aws:iam::777788889999:root'," + account + "]}"),
						trust("'Principal':{'AWS':[" + root + ",'777788889999']}")),
				arguments("roles in another order", trust(
						"'Principal':{'AWS':['arn:aws:iam::444455556666:role/a','arn:aws:iam::444455556666:role/b']}"),
						trust("'Principal':{'AWS':['arn:aws:iam::444455556666:role/b','arn:aws:iam::444455556666:role/a']}")),
				arguments("the older version without variables", trust(LAMBDA),
						json("{'Version':'2008-10-17','Statement':[{'Effect':'Allow'," + ASSUME + "," + LAMBDA
								+ "}]}")),
				arguments("no version without variables", trust(LAMBDA),
						json("{'Statement':[{'Effect':'Allow'," + ASSUME + "," + LAMBDA + "}]}")));
	}

	static Stream<Arguments> samePermissions() {
		String home = "{'Effect':'Allow','Action':'s3:*','Resource':['arn:aws:s3:::lab/${aws:username}','arn:aws:s3:::lab/${aws:username}/*']}";
		String list = "{'Effect':'Allow','Action':'s3:ListBucket','Resource':'arn:aws:s3:::lab','Condition':{'StringLike':{'s3:prefix':['','home/${aws:username}/']}}}";
		return Stream.of(
				arguments("one condition value in an array", when("'StringEquals':{'s3:x-amz-acl':'private'}"),
						when("'StringEquals':{'s3:x-amz-acl':['private']}")),
				arguments("several operators", when(
						"'DateLessThan':{'aws:CurrentTime':'2030-01-01T00:00:00Z'},'IpAddress':{'aws:SourceIp':['192.0.2.0/24','198.51.100.0/24']}"),
						when("'IpAddress':{'aws:SourceIp':['198.51.100.0/24','192.0.2.0/24']},'DateLessThan':{'aws:CurrentTime':'2030-01-01T00:00:00Z'}")),
				arguments("an address of version 4", when("'IpAddress':{'aws:SourceIp':'192.0.2.7'}"),
						when("'IpAddress':{'aws:SourceIp':'192.0.2.7/32'}")),
				arguments("an address of version 6 in another form",
						when("'IpAddress':{'aws:SourceIp':'2001:0DB8:0:0::7'}"),
						when("'IpAddress':{'aws:SourceIp':'2001:db8::7/128'}")),
				arguments("an address of version 6", when("'NotIpAddressIfExists':{'aws:SourceIp':'2001:db8::7'}"),
						when("'NotIpAddressIfExists':{'aws:SourceIp':['2001:db8::7/128','2001:db8::7']}")),
				arguments("several statements with variables",
						json("{'Version':'2012-10-17','Statement':[" + home + "," + list + "]}"),
						json("{'Version':'2012-10-17','Statement':[" + list + "," + home + "]}")),
				arguments("a boolean without quotes", when("'Bool':{'aws:SecureTransport':true}"),
						when("'Bool':{'aws:SecureTransport':'true'}")),
				arguments("a number without quotes", when("'NumericLessThan':{'aws:MultiFactorAuthAge':90}"),
						when("'NumericLessThan':{'aws:MultiFactorAuthAge':'90'}")),
				arguments("numbers without quotes", when("'NumericEquals':{'aws:MultiFactorAuthAge':[90.5,80]}"),
						when("'NumericEquals':{'aws:MultiFactorAuthAge':['80','90.5']}")),
				arguments("a condition without values, elsewhere in the document",
						when("'ArnEquals':{'aws:SourceArn':[]}"),
						statement("'Condition':{'ArnEquals':{'aws:SourceArn':[]}},'Effect':'Allow'," + READ)));
	}

	static Stream<Arguments> different() {
		return Stream.of(arguments("another action", trust(LAMBDA), allow("'Action':'sts:TagSession'," + LAMBDA)),
				arguments("another principal", trust(LAMBDA),
						trust("'Principal':{'Service':['edgelambda.amazonaws.com']}")),
				arguments("another role among several", trust(
						"'Principal':{'AWS':['arn:aws:iam::444455556666:role/a','arn:aws:iam::444455556666:role/b']}"),
						trust("'Principal':{'AWS':['arn:aws:iam::444455556666:role/a','arn:aws:iam::444455556666:role/c']}")),
				arguments("another effect", trust(LAMBDA), statement("'Effect':'Deny'," + ASSUME + "," + LAMBDA)),
				arguments("another operator", when("'StringEquals':{'s3:x-amz-acl':'private'}"),
						when("'StringNotEquals':{'s3:x-amz-acl':'private'}")),
				arguments("other conditions", when("'StringEquals':{'s3:x-amz-acl':'private'}"),
						when("'IpAddress':{'aws:SourceIp':'192.0.2.0/24'}")),
				arguments("one statement less", allow(READ),
						json("{'Version':'2012-10-17','Statement':[{'Effect':'Allow'," + READ
								+ "},{'Effect':'Allow','Action':'s3:ListBucket','Resource':'*'}]}")));
	}

	/** Terraform finds these equal, but for the last, and IAM would not take them. */
	static Stream<Arguments> notStoredByIam() {
		return Stream.of(
				arguments("letter case of Effect", trust(LAMBDA),
						statement("'Effect':'allow'," + ASSUME + "," + LAMBDA)),
				arguments("no principals, and an empty list of them", trust("'Principal':{}"),
						trust("'Principal':{'Service':[]}")),
				arguments("empty lists of principals", trust("'Principal':{'Service':[]}"),
						trust("'Principal':{'AWS':[]}")),
				arguments("no principals, and no Principal", trust("'Principal':{}"), allow(ASSUME)),
				arguments("a version that there is not", trust(LAMBDA), json(
						"{'Version':'2012-06-17','Statement':[{'Effect':'Allow'," + ASSUME + "," + LAMBDA + "}]}")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "'Effect':'allow',", "'Effect':'Allow','Principal':{},",
			"'Effect':'Allow','Principal':{'Service':[]},", "'Effect':'Allow','Principal':'444455556666',",
			"'Effect':'Allow','NotPrincipal':'*',", "'Effect':'Allow'," + LAMBDA + ",'NotAction':'sts:TagSession'," })
	void whereWeDifferIamWouldNotTakeTheDocument(String elements) {
		assertThat(PolicyRules.problems(statement(elements + ASSUME), DocumentUse.TRUST)).isNotEmpty();
	}

	private static String when(String conditions) {
		return allow(READ + ",'Condition':{" + conditions + "}");
	}

	private static String trust(String principal) {
		return allow(ASSUME + "," + principal);
	}

}
