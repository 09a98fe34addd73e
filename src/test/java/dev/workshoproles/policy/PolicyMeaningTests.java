package dev.workshoproles.policy;

import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.workshoproles.policy.Quoted.allow;
import static dev.workshoproles.policy.Quoted.condition;
import static dev.workshoproles.policy.Quoted.json;
import static dev.workshoproles.policy.Quoted.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class PolicyMeaningTests {

	private static final String SEND = "'Action':'sqs:SendMessage','Resource':'*'";

	@ParameterizedTest(name = "{0}")
	@MethodSource({ "sameStatements", "sameDocuments", "sameConditions" })
	void meansTheSame(String why, String one, String other) {
		assertThat(PolicyDocument.parse(one).isEquivalentTo(other)).as(why).isTrue();
		assertThat(PolicyDocument.parse(other).isEquivalentTo(one)).as(why).isTrue();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource({ "differentStatements", "differentDocuments", "differentConditions" })
	void meansSomethingElse(String why, String one, String other) {
		assertThat(PolicyDocument.parse(one).isEquivalentTo(other)).as(why).isFalse();
		assertThat(PolicyDocument.parse(other).isEquivalentTo(one)).as(why).isFalse();
	}

	@Test
	void isReadTheSameInTurkey() {
		Locale before = Locale.getDefault();
		Locale.setDefault(Locale.forLanguageTag("tr"));
		try {
			assertThat(PolicyDocument.parse(allow("'Action':'iam:ListRoles','Resource':'*'"))
				.isEquivalentTo(allow("'Action':'IAM:LISTROLES','Resource':'*'"))).isTrue();
		}
		finally {
			Locale.setDefault(before);
		}
	}

	static Stream<Arguments> sameStatements() {
		return Stream.of(
				arguments("string or array of one", allow(SEND),
						allow("'Action':['sqs:SendMessage'],'Resource':['*']")),
				arguments("string or array in NotAction and NotResource",
						allow("'NotAction':'sqs:SendMessage','NotResource':'*'"),
						allow("'NotAction':['SQS:sendmessage'],'NotResource':['*']")),
				arguments("string or array in Principal", trust("'Principal':{'Service':'a.amazonaws.com'}"),
						trust("'Principal':{'Service':['a.amazonaws.com']}")),
				arguments("string or array in NotPrincipal", trust("'NotPrincipal':{'AWS':'111122223333'}"),
						trust("'NotPrincipal':{'AWS':['111122223333']}")),
				arguments("everyone", trust("'Principal':'*'"), trust("'Principal':{'AWS':'*'}")),
				arguments("everyone in an array", trust("'NotPrincipal':'*'"), trust("'NotPrincipal':{'AWS':['*']}")),
				arguments("case of actions", allow(SEND), allow("'Action':'SQS:sendmessage','Resource':'*'")),
				arguments("order of actions", allow("'Action':['a:A','b:B','c:C'],'Resource':'*'"),
						allow("'Action':['c:C','A:a','b:B'],'Resource':'*'")),
				arguments("order of resources", allow("'Action':'a:A','Resource':['arn:x','arn:X']"),
						allow("'Action':'a:A','Resource':['arn:X','arn:x']")),
				arguments("order of principals", trust("'Principal':{'AWS':['1','2'],'Service':'s.com'}"),
						trust("'Principal':{'Service':'s.com','AWS':['2','1']}")),
				arguments("repeated actions", allow("'Action':['a:A','A:a','a:A'],'Resource':'*'"),
						allow("'Action':'a:A','Resource':'*'")),
				arguments("repeated resources", allow("'Action':'a:A','Resource':['arn:x','arn:x']"),
						allow("'Action':'a:A','Resource':'arn:x'")),
				arguments("order of elements", statement("'Effect':'Allow','Action':'a:A','Resource':'*'"),
						statement("'Resource':'*','Action':'a:A','Effect':'Allow'")),
				arguments("empty Sid", allow(SEND), allow("'Sid':''," + SEND)),
				arguments("other Sid", allow("'Sid':'VisualEditor0'," + SEND), allow("'Sid':'Mine'," + SEND)),
				arguments("escaped characters", allow("'Action':'sqs:SendMessage','Resource':'arn:é'"),
						allow("'Act\\u0069on':'sqs\\u003aSendMessage','Resource':'arn:\\u00E9'")),
				arguments("order of keys in unknown elements", allow(SEND + ",'X':{'a':1,'b':{'c':2,'d':3}}"),
						allow("'X':{'b':{'d':3,'c':2},'a':1}," + SEND)));
	}

	static Stream<Arguments> differentStatements() {
		return Stream.of(arguments("effect", allow(SEND), statement("'Effect':'Deny'," + SEND)),
				arguments("case of an effect", allow(SEND), statement("'Effect':'allow'," + SEND)),
				arguments("one action more", allow(SEND), allow("'Action':['sqs:SendMessage','a:A'],'Resource':'*'")),
				arguments("a wildcard and what it matches", allow("'Action':'a:*','Resource':'*'"),
						allow("'Action':'a:A','Resource':'*'")),
				arguments("NotAction", allow(SEND), allow("'NotAction':'sqs:SendMessage','Resource':'*'")),
				arguments("NotResource", allow(SEND), allow("'Action':'sqs:SendMessage','NotResource':'*'")),
				arguments("NotPrincipal", trust("'Principal':{'AWS':'1'}"), trust("'NotPrincipal':{'AWS':'1'}")),
				arguments("case of a resource", allow("'Action':'a:A','Resource':'arn:x'"),
						allow("'Action':'a:A','Resource':'arn:X'")),
				arguments("case of a principal", trust("'Principal':{'Service':'a.amazonaws.com'}"),
						trust("'Principal':{'Service':'A.amazonaws.com'}")),
				arguments("case of a principal type", trust("'Principal':{'AWS':'1'}"),
						trust("'Principal':{'aws':'1'}")),
				arguments("type of principal", trust("'Principal':{'Service':'*'}"), trust("'Principal':'*'")),
				arguments("one principal more", trust("'Principal':{'Service':'a.com'}"),
						trust("'Principal':{'Service':['a.com','b.com']}")),
				arguments("empty list of principals", trust("'Principal':{'Service':'a.com'}"),
						trust("'Principal':{'Service':'a.com','AWS':[]}")),
				arguments("white space in an action", allow("'Action':'a:A','Resource':'*'"),
						allow("'Action':'a: A','Resource':'*'")),
				arguments("unknown element", allow(SEND), allow(SEND + ",'Unknown':null")),
				arguments("case of an element's name", allow(SEND), allow("'action':'sqs:SendMessage','Resource':'*'")),
				arguments("value in an unknown element", allow(SEND + ",'X':{'a':[1]}"), allow(SEND + ",'X':{'a':1}")),
				arguments("order in an unknown array", allow(SEND + ",'X':[1,2]"), allow(SEND + ",'X':[2,1]")),
				arguments("digits of an unknown number", allow(SEND + ",'X':1.00"), allow(SEND + ",'X':1.0")),
				arguments("type of an unknown value", allow(SEND + ",'X':1"), allow(SEND + ",'X':'1'")));
	}

	static Stream<Arguments> sameDocuments() {
		String one = "{'Effect':'Allow','Action':'a:A','Resource':'*'}";
		String two = "{'Effect':'Deny','Action':'b:B','Resource':'*'}";
		return Stream.of(arguments("statement or array of one", document(one), json("{'Statement':" + one + "}")),
				arguments("order of statements", document(one, two), document(two, one)),
				arguments("repeated statement", document(one, two, one), document(one, two)),
				arguments("Version by default", document(one),
						json("{'Version':'2008-10-17','Statement':[" + one + "]}")),
				arguments("Version where there is no variable", document(one),
						json("{'Version':'2012-10-17','Statement':[" + one + "]}")),
				arguments("statements that differ in Resource only",
						document("{'Effect':'Allow','Action':'a:A','Resource':['arn:x','arn:y']}"),
						document("{'Effect':'Allow','Action':'a:A','Resource':'arn:x'}",
								"{'Effect':'Allow','Action':'a:A','Resource':'arn:y'}")),
				arguments("Id", document(one), json("{'Id':'x','Statement':[" + one + "]}")),
				arguments("statements equal but for Action",
						document(one, "{'Effect':'Allow','Action':['a:C','A:B'],'Resource':['*']}"),
						document("{'Effect':'Allow','Action':['a:A','a:B','a:C'],'Resource':'*'}")),
				arguments("statements equal but for Action and Sid",
						document("{'Sid':'1',%s}".formatted(one.substring(1, one.length() - 1)),
								"{'Sid':'2','Effect':'Allow','Action':'a:B','Resource':'*'}"),
						document("{'Sid':'1','Effect':'Allow','Action':['a:A','a:B'],'Resource':'*'}")),
				arguments("order of unknown keys", json("{'Statement':[" + one + "],'A':1,'B':2}"),
						json("{'B':2,'A':1,'Statement':[" + one + "]}")));
	}

	static Stream<Arguments> differentDocuments() {
		String one = "{'Effect':'Allow','Action':'a:A','Resource':'*'}";
		return Stream.of(
				arguments("Version where there is a variable", document("{'Action':'a:A','Resource':'arn:${x}'}"),
						json("{'Version':'2012-10-17','Statement':[{'Action':'a:A','Resource':'arn:${x}'}]}")),
				arguments("a Version that there is not", document(one),
						json("{'Version':'2012-06-17','Statement':[" + one + "]}")),
				arguments("one statement less", document(one), json("{'Statement':[]}")),
				arguments("statements that differ in NotAction only",
						document("{'Effect':'Allow','NotAction':['a:A','a:B'],'Resource':'*'}"),
						document("{'Effect':'Allow','NotAction':'a:A','Resource':'*'}",
								"{'Effect':'Allow','NotAction':'a:B','Resource':'*'}")),
				arguments("statements with Action and NotAction",
						document("{'Action':['a:A','a:B'],'NotAction':'a:C'}"),
						document("{'Action':'a:A','NotAction':'a:C'}", "{'Action':'a:B','NotAction':'a:C'}")),
				arguments("no actions or an empty list of them", document("{'Effect':'Allow'}"),
						document("{'Effect':'Allow','Action':[]}")),
				arguments("actions of another resource",
						document("{'Effect':'Allow','Action':'a:A','Resource':'arn:x'}",
								"{'Effect':'Allow','Action':'a:B','Resource':'arn:y'}"),
						document("{'Effect':'Allow','Action':'a:B','Resource':'arn:x'}",
								"{'Effect':'Allow','Action':'a:A','Resource':'arn:y'}")),
				arguments("unknown key", document(one), json("{'Statement':[" + one + "],'Extra':{}}")),
				arguments("case of a key", document(one), json("{'Statement':[" + one + "],'version':'2008-10-17'}")));
	}

	static Stream<Arguments> sameConditions() {
		return Stream.of(arguments("empty condition", condition("{}"), allow(SEND)),
				arguments("string or array", condition("{'StringEquals':{'a:b':'c'}}"),
						condition("{'StringEquals':{'a:b':['c']}}")),
				arguments("order of values", condition("{'StringEquals':{'a:b':['c','d']}}"),
						condition("{'StringEquals':{'a:b':['d','c','d']}}")),
				arguments("order of operators and keys",
						condition("{'Bool':{'a:b':'true'},'Null':{'a:c':'x','a:d':'y'}}"),
						condition("{'Null':{'a:d':'y','a:c':'x'},'Bool':{'a:b':'true'}}")),
				arguments("case of keys", condition("{'StringEquals':{'aws:ResourceTag/Lab':'c'}}"),
						condition("{'StringEquals':{'AWS:resourcetag/LAB':'c'}}")),
				arguments("number", condition("{'NumericEquals':{'a:b':1}}"),
						condition("{'NumericEquals':{'a:b':'1'}}")),
				arguments("decimal number", condition("{'NumericEquals':{'a:b':-0.10}}"),
						condition("{'NumericEquals':{'a:b':'-0.10'}}")),
				arguments("large number", condition("{'NumericEquals':{'a:b':123456789012345678901234567890}}"),
						condition("{'NumericEquals':{'a:b':'123456789012345678901234567890'}}")),
				arguments("boolean", condition("{'Bool':{'aws:SecureTransport':true}}"),
						condition("{'Bool':{'aws:SecureTransport':['true']}}")));
	}

	static Stream<Arguments> differentConditions() {
		return Stream.of(arguments("condition or none", condition("{'Bool':{'a:b':'c'}}"), allow(SEND)),
				arguments("operator without keys", condition("{'Bool':{}}"), condition("{}")),
				arguments("key without values", condition("{'Bool':{'a:b':[]}}"), condition("{'Bool':{}}")),
				arguments("operator", condition("{'StringEquals':{'a:b':'c'}}"),
						condition("{'StringLike':{'a:b':'c'}}")),
				arguments("case of an operator", condition("{'StringEquals':{'a:b':'c'}}"),
						condition("{'stringequals':{'a:b':'c'}}")),
				arguments("case of a value", condition("{'StringEquals':{'a:b':'c'}}"),
						condition("{'StringEquals':{'a:b':'C'}}")),
				arguments("case of a boolean", condition("{'Bool':{'a:b':true}}"),
						condition("{'Bool':{'a:b':'True'}}")),
				arguments("zeros after the point", condition("{'NumericEquals':{'a:b':1}}"),
						condition("{'NumericEquals':{'a:b':1.0}}")),
				arguments("more zeros after the point", condition("{'NumericEquals':{'a:b':1.00}}"),
						condition("{'NumericEquals':{'a:b':1.0}}")),
				arguments("exponent", condition("{'NumericEquals':{'a:b':1E2}}"),
						condition("{'NumericEquals':{'a:b':100}}")),
				arguments("numbers that are one as floating point",
						condition("{'NumericEquals':{'a:b':0.1000000000000000055511151231257827}}"),
						condition("{'NumericEquals':{'a:b':0.1}}")));
	}

	private static String trust(String principal) {
		return allow("'Action':'sts:AssumeRole'," + principal);
	}

	private static String document(String... statements) {
		return json("{'Statement':[" + String.join(",", statements) + "]}");
	}

}
