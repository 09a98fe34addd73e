package dev.workshoproles.policy;

import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.workshoproles.policy.rules.DocumentUse;
import dev.workshoproles.policy.rules.PolicyRules;
import dev.workshoproles.policy.statement.InvalidPolicyDocumentException;
import dev.workshoproles.policy.statement.Statement;

import static dev.workshoproles.policy.Quoted.allow;
import static dev.workshoproles.policy.Quoted.condition;
import static dev.workshoproles.policy.Quoted.json;
import static dev.workshoproles.policy.Quoted.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class UnreadableDocumentTests {

	private static final String VALID = allow("'Action':'sqs:SendMessage','Resource':'*'");

	@ParameterizedTest(name = "[{index}] {1}")
	@MethodSource({ "texts", "types" })
	void isRefused(String text, String problem) {
		assertThatExceptionOfType(InvalidPolicyDocumentException.class).isThrownBy(() -> PolicyDocument.parse(text))
			.satisfies((ex) -> assertThat(ex.problems()).singleElement().asString().contains(problem));
		assertThat(PolicyDocument.parse(VALID).isEquivalentTo(text)).isFalse();
		assertThat(PolicyDocument.normalize(text)).isSameAs(text);
		assertThat(PolicyRules.problems(text, DocumentUse.MANAGED)).anyMatch((found) -> found.contains(problem));
	}

	@Test
	void namesEveryProblemWithItsPlace() {
		InvalidPolicyDocumentException ex = catchThrowableOfType(InvalidPolicyDocumentException.class,
				() -> PolicyDocument.parse(
						json("""
								{'Version':1,'Statement':[{'Action':['a:A',{}]},null,{'Effect':true,'Principal':{'AWS':[1]}}]}""")));
		assertThat(ex.problems()).containsExactly("Version: must be a string.",
				"Statement[1]: must be a statement, which is an object.",
				"Statement[0].Action[1]: must be a string or an array of strings.",
				"Statement[2].Effect: must be a string.",
				"Statement[2].Principal.AWS[0]: must be a string or an array of strings.");
		assertThat(ex).hasMessageContainingAll("Version: must be a string.", "Statement[2].Effect: must be a string.");
	}

	@Test
	void saysNothingOfTheParser() {
		assertThat(PolicyRules.problems("{", DocumentUse.TRUST)).containsExactly(
				"The document: is not valid JSON: line 1, column 2: Unexpected end-of-input: expected close marker for Object");
		assertThat(PolicyRules.problems("[".repeat(40), DocumentUse.TRUST)).containsExactly(
				"The document: is not valid JSON: Document nesting depth (33) exceeds the maximum allowed (32)");
	}

	@Test
	void aBrokenTextIsNeverAnythingWorseThanInvalid() {
		Random random = new Random(4);
		for (int round = 0; round < 5_000; round++) {
			String broken = broken(condition("{'NumericEquals':{'a:b':[1.5,true,'x']}}"), random);
			assertThat(PolicyDocument.normalize(broken)).as(broken).isNotNull();
			assertThat(PolicyRules.problems(broken, DocumentUse.TRUST)).as(broken).isNotEmpty();
		}
	}

	@Test
	void aDocumentMayHaveThirtyTwoLevels() {
		String within = allow("'Action':'a:A','Resource':'*','X':" + "[".repeat(29) + "]".repeat(29));
		assertThat(PolicyDocument.parse(within).isEquivalentTo(within)).isTrue();
	}

	static Stream<Arguments> texts() {
		String huge = "9".repeat(1_001);
		return Stream.of(arguments("", "is not a JSON object"), arguments(" \n", "is not a JSON object"),
				arguments("null", "is not a JSON object"), arguments("[]", "is not a JSON object"),
				arguments("'text'", "not valid JSON"), arguments("{", "not valid JSON"),
				arguments(VALID.substring(0, VALID.length() - 1), "not valid JSON"),
				arguments(VALID + "x", "not valid JSON"), arguments(VALID + VALID, "not valid JSON"),
				arguments(VALID + "\u0000", "not valid JSON"), arguments("\uFEFF" + VALID, "byte order mark"),
				arguments(VALID.replace('"', '\''), "not valid JSON"),
				arguments(VALID.replace("{\"V", "{/**/\"V"), "not valid JSON"),
				arguments(VALID.replace("]}", ",]}"), "not valid JSON"),
				arguments(VALID.replace("]}", "],}"), "not valid JSON"),
				arguments(VALID.replace("Allow", "Al\nlow"), "line 1, column"),
				arguments(VALID.replace("Allow", "\\x41llow"), "not valid JSON"),
				arguments(condition("{'NumericEquals':{'a:b':01}}"), "not valid JSON"),
				arguments(condition("{'NumericEquals':{'a:b':NaN}}"), "not valid JSON"),
				arguments(condition("{'NumericEquals':{'a:b':" + huge + "}}"), "not valid JSON"),
				arguments(condition("{'NumericEquals':{'a:b':1E99999999999}}"), "not valid JSON"),
				arguments("[".repeat(100_000), "not valid JSON"),
				arguments("{\"a\":".repeat(100_000 / 5), "not valid JSON"),
				arguments(allow("'X':" + "[".repeat(30) + "]".repeat(30)), "not valid JSON"),
				arguments(VALID + " ".repeat(131_072), "longer than 131072 characters"));
	}

	static Stream<Arguments> types() {
		return Stream.of(arguments(json("{'Version':'2012-10-17','Version':'2012-10-17','Statement':[]}"), "Version"),
				arguments(statement("'Effect':'Deny','Effect':'Allow','Action':'a:A','Resource':'*'"), "Effect"),
				arguments(allow("'Action':'a:A','Act\\u0069on':'a:B','Resource':'*'"), "Action"),
				arguments(condition("{'Bool':{'a:b':1,'a:b':1}}"), "a:b"),
				arguments(condition("{'Bool':{'a:b':1},'Bool':{'a:c':1}}"), "Bool"),
				arguments(condition("{'Bool':{'a:b':'1','A:B':'2'}}"),
						"Statement[0].Condition.Bool.A:B: stands twice, in different letter case."),
				arguments(allow("'Action':'a:A','Resource':'*','X':[{'y':{'z':1,'z':1}}]"), "z"),
				arguments("{}", "Statement: is missing."), arguments(json("{'Statement':null}"), "Statement: must"),
				arguments(json("{'Statement':'Allow'}"), "Statement: must"),
				arguments(json("{'Statement':[[]]}"), "Statement[0]: must"),
				arguments(json("{'Statement':[],'Version':null}"), "Version: must be a string."),
				arguments(json("{'Statement':[],'Id':[]}"), "Id: must be a string."),
				arguments(statement("'Sid':{}"), "Statement[0].Sid: must be a string."),
				arguments(json("{'Statement':{'Effect':['Allow']}}"), "Statement.Effect: must be a string."),
				arguments(allow("'Action':null"), "Statement[0].Action: must"),
				arguments(allow("'NotAction':[['a:A']]"), "Statement[0].NotAction[0]: must"),
				arguments(allow("'Resource':{}"), "Statement[0].Resource: must"),
				arguments(allow("'NotResource':[1]"), "Statement[0].NotResource[0]: must"),
				arguments(allow("'Principal':'lambda.amazonaws.com'"), "Statement[0].Principal: must be \"*\""),
				arguments(allow("'Principal':['*']"), "Statement[0].Principal: must be \"*\""),
				arguments(allow("'Principal':{'AWS':null}"), "Statement[0].Principal.AWS: must"),
				arguments(condition("null"), "Condition: must be an object"),
				arguments(condition("[{}]"), "Condition: must be an object"),
				arguments(condition("{'Bool':'true'}"), "Condition.Bool: must be an object"),
				arguments(condition("{'Bool':{'a:b':{}}}"), "Condition.Bool.a:b: must be a string, a number"),
				arguments(condition("{'Bool':{'a:b':null}}"), "Condition.Bool.a:b: must be a string, a number"),
				arguments(condition("{'Bool':{'a:b':[1,[2]]}}"), "Condition.Bool.a:b[1]: must be a string, a number"));
	}

	private static String broken(String text, Random random) {
		StringBuilder broken = new StringBuilder(text);
		for (int times = random.nextInt(1, 4); times > 0; times--) {
			int position = random.nextInt(broken.length());
			switch (random.nextInt(3)) {
				case 0 -> broken.setCharAt(position, ' ');
				case 1 -> broken.insert(position, "{}[]\",:\\0e\u0001\uD800".charAt(random.nextInt(12)));
				default -> broken.setLength(position + 1);
			}
		}
		return broken.toString();
	}

}
