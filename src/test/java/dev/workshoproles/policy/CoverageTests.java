package dev.workshoproles.policy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.workshoproles.policy.meaning.Reach;

import static dev.workshoproles.policy.Quoted.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Documents whose statements cover each other, and such as only seem to. */
class CoverageTests {

	private static final String X = "arn:aws:sqs:us-east-1:111122223333:x";

	private static final String MFA = "'Condition':{'Bool':{'aws:MultiFactorAuthPresent':'true'}}";

	@ParameterizedTest(name = "{0}")
	@MethodSource("same")
	void coverEachOther(String why, String one, String other) {
		assertThat(PolicyDocument.parse(one).isEquivalentTo(other)).as(why).isTrue();
		assertThat(PolicyDocument.parse(other).isEquivalentTo(one)).as(why).isTrue();
		assertThat(PolicyDocument.parse(one)).hasSameHashCodeAs(PolicyDocument.parse(other));
		assertThat(PolicyDocument.parse(one).comparedTo(PolicyDocument.parse(other))).isEqualTo(Reach.OTHER);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("different")
	void doNotCoverEachOther(String why, String one, String other) {
		assertThat(PolicyDocument.parse(one).isEquivalentTo(other)).as(why).isFalse();
		assertThat(PolicyDocument.parse(other).isEquivalentTo(one)).as(why).isFalse();
	}

	static Stream<Arguments> same() {
		String all = allow("sqs:Get", "*");
		return Stream.of(arguments("all resources and one of them", of(allow("sqs:Get", "*", X)), of(all)),
				arguments("a statement with part of the actions", of(allow("sqs:*", "*"), all),
						of(allow("sqs:*", "*"))),
				arguments("a statement with part of the resources", of(all, allow("sqs:Get", X)), of(all)),
				arguments("the same under a condition", of(all, allow("sqs:Get", "*") + "," + MFA), of(all)),
				arguments("the same under one condition more",
						of(all + "," + MFA,
								all + ",'Condition':{'Bool':{'aws:MultiFactorAuthPresent':true,'k':'true'}}"),
						of(all + "," + MFA)),
				arguments("split by resource", of(allow("sqs:Get", X, "arn:aws:sqs:r:1:y")),
						of(allow("sqs:Get", X), allow("sqs:Get", "arn:aws:sqs:r:1:y"))),
				arguments("split by resource and action",
						of("'Effect':'Allow','Action':['sqs:Get','sqs:Put'],'Resource':['arn:aws:sns:r:1:x','" + X
								+ "']"),
						of(allow("sqs:Get", X), allow("sqs:Put", X),
								"'Effect':'Allow','Action':['sqs:Put','SQS:get'],'Resource':'arn:aws:sns:r:1:x'")),
				arguments("a resource beside a pattern for it", of(allow("sqs:Get", X, X.replace(":x", ":*"))),
						of(allow("sqs:Get", X.replace(":x", ":*")))),
				arguments("an action beside a pattern for it",
						of("'Effect':'Allow','Action':['sqs:Get','SQS:G?t'],'Resource':'*'"),
						of(allow("sqs:G?t", "*"))),
				arguments("asterisks in a row", of(allow("sqs:**", "*")), of(allow("sqs:*", "*"))),
				arguments("wildcards in another order", of(allow("sqs:G*?", "*")), of(allow("sqs:G?*", "*"))),
				arguments("a variable beside a pattern for it",
						of(allow("s3:Get", "arn:aws:s3:::b/${aws:username}", "arn:aws:s3:::b/*")),
						of(allow("s3:Get", "arn:aws:s3:::b/*"))),
				arguments("a denial of part of what is denied",
						of(all, "'Effect':'Deny','Action':'sqs:*','Resource':'*'",
								"'Effect':'Deny','Action':'sqs:Put','Resource':'" + X + "'"),
						of("'Effect':'Deny','Action':'sqs:*','Resource':'*'", all)),
				arguments("trust of two services split", of(trust("'Service':['a.com','b.com']")),
						of(trust("'Service':'b.com'"), trust("'Service':'a.com'"))));
	}

	static Stream<Arguments> different() {
		String all = allow("sqs:Get", "*");
		return Stream.of(
				arguments("words that give the same text one after another", of(allow("a:b c", "arn:d")),
						of(allow("a:b", "c arn:d"))),
				arguments("only under a condition", of(all), of(all + "," + MFA)),
				arguments("a denial", of(all), of(all, "'Effect':'Deny','Action':'sqs:Put','Resource':'*'")),
				arguments("a denial without its condition", of("'Effect':'Deny','Action':'a:b','Resource':'*'"),
						of("'Effect':'Deny','Action':'a:b','Resource':'*'," + MFA)),
				arguments("a resource in other letter case",
						of(allow("sqs:Get", X, X.toUpperCase(java.util.Locale.ROOT))), of(allow("sqs:Get", X))),
				arguments("an asterisk that is none", of(allow("s3:Get", "arn:aws:s3:::a${*}b")),
						of(allow("s3:Get", "arn:aws:s3:::a${*}b", "arn:aws:s3:::axb"))),
				arguments("a variable and what it may be", of(allow("s3:Get", "arn:aws:s3:::${aws:username}")),
						of(allow("s3:Get", "arn:aws:s3:::${aws:username}", "arn:aws:s3:::ann"))),
				arguments("an asterisk in another part of the ARN", of(allow("sqs:Get", "arn:aws:sqs:*:x")),
						of(allow("sqs:Get", "arn:aws:sqs:*:x", "arn:aws:sqs:r:1:x"))),
				arguments("NotResource",
						of("'Effect':'Allow','Action':'a:b','NotResource':['" + X + "','arn:aws:sqs:r:1:y']"),
						of("'Effect':'Allow','Action':'a:b','NotResource':'" + X + "'",
								"'Effect':'Allow','Action':'a:b','NotResource':'arn:aws:sqs:r:1:y'")),
				arguments("one action on the other resource",
						of("'Effect':'Allow','Action':['a:b','a:c'],'Resource':['" + X + "','arn:aws:sqs:r:1:y']"),
						of(allow("a:b", X), allow("a:c", "arn:aws:sqs:r:1:y"))),
				arguments("everyone and somebody of another type", of(trust("'AWS':'*'")),
						of(trust("'AWS':'*','Service':'a.com'"))),
				arguments("a trusted account's user", of(trust("'AWS':'111122223333'")),
						of(trust("'AWS':'arn:aws:iam::111122223333:user/root'"))),
				arguments("a denied range", of(address("NotIpAddress", "192.0.2.1/31")),
						of(address("NotIpAddress", "192.0.2.1"))),
				arguments("an address as a text", of(address("StringEquals", "192.0.2.1/32")),
						of(address("StringEquals", "192.0.2.1"))));
	}

	@Test
	void aDocumentOfVeryManyPartsIsComparedStatementByStatement() {
		String actions = IntStream.range(0, 800)
			.mapToObj((each) -> "'a:" + each + "*'")
			.collect(Collectors.joining(","));
		String resources = IntStream.range(0, 300)
			.mapToObj((each) -> "'arn:aws:s3:::" + each + "*'")
			.collect(Collectors.joining(","));
		String vast = "'Effect':'Allow','Action':[%s],'Resource':[%s]".formatted(actions, resources);
		PolicyDocument document = PolicyDocument.parse(of(vast));
		assertThat(document.isEquivalentTo(of(vast, vast))).isTrue();
		assertThat(document.isEquivalentTo(of(vast, allow("a:1", "arn:aws:s3:::1")))).isFalse();
	}

	private static String address(String operator, String value) {
		return allow("a:b", "*") + ",'Condition':{'" + operator + "':{'aws:SourceIp':'" + value + "'}}";
	}

	private static String trust(String principals) {
		return "'Effect':'Allow','Action':'sts:AssumeRole','Principal':{" + principals + "}";
	}

	private static String allow(String action, String... resources) {
		return "'Effect':'Allow','Action':'%s','Resource':['%s']".formatted(action, String.join("','", resources));
	}

	private static String of(String... statements) {
		return json("{'Version':'2012-10-17','Statement':[{" + String.join("},{", statements) + "}]}");
	}

}
