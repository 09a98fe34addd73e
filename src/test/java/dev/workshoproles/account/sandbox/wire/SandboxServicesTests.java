package dev.workshoproles.account.sandbox.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.Tag;

import org.springframework.util.StringUtils;

import dev.workshoproles.account.sandbox.SandboxIam;

import static org.assertj.core.api.Assertions.assertThat;

class SandboxServicesTests {

	private static final String IAM = "&Version=2010-05-08";

	private static final String STS = "&Version=2011-06-15";

	private static final String TRUSTING = """
			{"Version": "2012-10-17", "Statement": {"Effect": "%s", "Action": "sts:AssumeRole",
			 "Principal": {"AWS": %s}%s}}""";

	private final SandboxIam iam = new SandboxIam();

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2030-01-01T00:00:00Z"));

	private final SandboxServices services = new SandboxServices(this.iam, new SandboxSessions(this.now::get));

	@Test
	void failAtNoOperationOfIam() {
		Set<String> operations = Arrays.stream(IamClient.class.getMethods())
			.filter((method) -> method.getReturnType().getSimpleName().endsWith("Response"))
			.map((method) -> StringUtils.capitalize(method.getName()))
			.collect(Collectors.toSet());
		assertThat(operations).hasSizeGreaterThan(150)
			.allSatisfy((operation) -> assertThat(call("Action=" + operation + IAM).body()).doesNotContain("Internal",
					"InvalidAction"))
			.filteredOn((operation) -> !call("Action=" + operation + IAM).body().contains("NotImplemented"))
			.contains("CreateRole", "CreatePolicy", "CreateInstanceProfile", "CreateUser", "ListRoles")
			.hasSizeGreaterThan(45);
	}

	@ParameterizedTest
	@CsvSource({ "Action=CreateGroup&Version=2010-05-08, 501, NotImplemented, CreateGroup",
			"Action=GetFederationToken&Version=2011-06-15, 501, NotImplemented, GetFederationToken",
			"Action=GetRole&Version=2011-06-15, 400, InvalidAction, GetRole for version 2011-06-15",
			"Action=Wait&Version=2010-05-08, 400, InvalidAction, Could not find operation Wait for version 2010-05-08",
			"Action=GetRole, 400, InvalidAction, NO_VERSION_SPECIFIED",
			"Action=GetRole&Version=1, 400, InvalidAction, 1", "Version=2010-05-08, 400, MissingAction, Action",
			"'', 400, MissingAction, Action",
			"Action=ListRoles&MaxItems=ten&Version=2010-05-08, 400, MalformedInput, MaxItems" })
	void refuseWhatIsNoCallOfTheirs(String form, int status, String code, String message) {
		QueryAnswer answer = call(form);
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.body()).contains("<Code>" + code + "</Code>", message,
				"<RequestId>" + answer.requestId() + "</RequestId>");
	}

	@Test
	void writeAnswersAsXmlThatIsReadBackUnchanged() {
		call("Action=CreateRole&RoleName=Role&AssumeRolePolicyDocument=" + "%7B%22Version%22%3A%222012-10-17%22%2C"
				+ "%22Statement%22%3A%7B%22Effect%22%3A%22Allow%22%2C%22Action%22%3A%22sts%3AAssumeRole%22%2C"
				+ "%22Principal%22%3A%7B%22Service%22%3A%22lambda.amazonaws.com%22%7D%7D%7D"
				+ "&Description=%3C%26%3E+%22%C3%A9%22%0D%0A&Tags.member.1.Key=lab&Tags.member.1.Value=a+b" + IAM);
		assertThat(this.iam.getRole((get) -> get.roleName("Role")).role()).satisfies((role) -> {
			assertThat(role.description()).isEqualTo("<&> \"é\"\r\n");
			assertThat(role.tags()).containsExactly(Tag.builder().key("lab").value("a b").build());
		});
		assertThat(call("Action=GetRole&RoleName=Role" + IAM).body())
			.startsWith("<GetRoleResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><GetRoleResult><Role>")
			.contains("<Description>&lt;&amp;&gt; &quot;é&quot;&#xD;\n</Description>",
					"<Tags><member><Key>lab</Key><Value>a b</Value></member></Tags>",
					"<AssumeRolePolicyDocument>%7B%22Version")
			.containsPattern("<CreateDate>\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ</CreateDate>");
		assertThat(call("Action=DeleteRole&RoleName=Role" + IAM).body()).doesNotContain("DeleteRoleResult");
	}

	/** XML 1.0 has no such characters, not even escaped. */
	@ParameterizedTest
	@ValueSource(strings = { "%00", "%1B", "%EF%BF%BF", "%ED%A0%80", "%ZZ", "%" })
	void refuseWhatCannotBeWrittenInXmlWithoutWritingIt(String character) {
		QueryAnswer answer = call("Action=GetPolicy&PolicyArn=arn:aws:iam::000000000000:no/" + character + IAM);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body()).contains("<Code>InvalidInput</Code>");
		assertThat(answer.body().chars()).noneMatch((each) -> each < ' ' || each == 0xFFFF);
	}

	@Test
	void nameTheCallerWhateverTheCredentials() {
		assertThat(call("Action=GetCallerIdentity" + STS).body())
			.startsWith("<GetCallerIdentityResponse xmlns=\"https://sts")
			.contains("<Arn>arn:aws:iam::000000000000:user/participant</Arn>", "<Account>000000000000</Account>");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Allow | '\"*\"' | ''", "Allow | '\"000000000000\"' | ''",
					"Allow | '[\"111122223333\", \"arn:aws:iam::000000000000:root\"]' | ''",
					"Allow | '\"arn:aws:iam::000000000000:user/participant\"' | ''",
					"Allow | '\"*\"' | ', \"Condition\": {\"StringEquals\": {\"sts:ExternalId\": \"lab\"}}'" })
	void letARoleBeAssumedByWhomItTrusts(String effect, String principal, String condition) {
		createRole(effect, principal, condition);
		QueryAnswer answer = assume("", "&ExternalId=lab");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		String key = between(answer, "AccessKeyId");
		assertThat(key).matches("ASIA[A-Z2-7]{16}");
		assertThat(this.services.hasIssued(key)).isTrue();
		assertThat(between(answer, "Expiration")).isEqualTo("2030-01-01T01:00:00Z");
		assertThat(this.services.answer(QueryParameters.parse("Action=GetCallerIdentity" + STS), key).body())
			.contains("<Arn>arn:aws:sts::000000000000:assumed-role/Role/lan</Arn>")
			.containsPattern("<UserId>AROA[A-Z2-7]{17}:lan</UserId>");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Allow | '\"111122223333\"' | ''", "Deny | '\"*\"' | ''",
					"Allow | '\"arn:aws:iam::000000000000:user/lan\"' | ''",
					"Allow | '\"*\"' | ', \"Condition\": {\"StringEquals\": {\"sts:ExternalId\": \"other\"}}'",
					"Allow | '\"*\"' | ', \"Condition\": {\"Bool\": {\"aws:MultiFactorAuthPresent\": \"true\"}}'" })
	void letNobodyElseAssumeIt(String effect, String principal, String condition) {
		createRole(effect, principal, condition);
		QueryAnswer answer = assume("", "&ExternalId=lab");
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.body()).contains("<Code>AccessDenied</Code>",
				"User: arn:aws:iam::000000000000:user/participant is not authorized to perform: sts:AssumeRole on "
						+ "resource: arn:aws:iam::000000000000:role/Role");
	}

	@Test
	void refuseARoleOfAnotherPathAsOneThatIsNotThere() {
		createRole("Allow", "\"*\"", "");
		String elsewhere = "Action=AssumeRole&RoleSessionName=lan&RoleArn=arn:aws:iam::000000000000:";
		for (String resource : new String[] { "role/lab/Role", "role/Other", "user/Role", "role/" }) {
			assertThat(call(elsewhere + resource + STS).body()).contains("<Code>AccessDenied</Code>");
		}
	}

	@Test
	void endSessionsWhenTheirTimeHasCome() {
		createRole("Allow", "\"*\"", "");
		String key = between(assume("", "&DurationSeconds=900"), "AccessKeyId");
		QueryParameters ask = QueryParameters.parse("Action=ListRoles" + IAM);
		assertThat(this.services.answer(ask, key).status()).isEqualTo(200);
		this.now.updateAndGet((time) -> time.plus(Duration.ofMinutes(15)));
		assertThat(this.services.answer(ask, key).body()).contains("<Code>ExpiredToken</Code>");
		assertThat(this.services.answer(ask, "AKIAANYTHING").status()).isEqualTo(200);
	}

	@Test
	void giveSessionsOfTheUser() {
		String key = between(call("Action=GetSessionToken" + STS), "AccessKeyId");
		assertThat(this.services.answer(QueryParameters.parse("Action=GetCallerIdentity" + STS), key).body())
			.contains("user/participant");
		assertThat(this.services.answer(QueryParameters.parse("Action=GetSessionToken" + STS), key).body())
			.contains("Cannot call GetSessionToken with session credentials");
	}

	@Test
	void limitTheSessionsOfSessions() {
		createRole("Allow", "\"000000000000\"", "");
		this.iam.updateRole((role) -> role.roleName("Role").maxSessionDuration(7200));
		String key = between(assume("", ""), "AccessKeyId");
		assertThat(assume("", "&DurationSeconds=7200").status()).isEqualTo(200);
		assertThat(assume(key, "&DurationSeconds=3600").status()).isEqualTo(200);
		assertThat(assume(key, "&DurationSeconds=7200").body()).contains("role chaining");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"AWS4-HMAC-SHA256 Credential=AKIAANA/20300101/us-east-1/iam/aws4_request, SignedHeaders=host | AKIAANA",
			"AWS4-HMAC-SHA256 Credential=a/b+c==/20300101/us-east-1/sts/aws4_request, Signature=x | a/b+c==",
			"Bearer AKIAANA | ''", "AWS4-HMAC-SHA256 Credential=AKIAANA | ''", "'' | ''" })
	void knowAnAccessKeyByItsSignature(String authorization, String accessKeyId) {
		assertThat(AccessKeyId.in(authorization)).isEqualTo(accessKeyId);
		assertThat(AccessKeyId.in(null)).isEmpty();
	}

	private void createRole(String effect, String principal, String condition) {
		this.iam.createRole((role) -> role.roleName("Role")
			.assumeRolePolicyDocument(TRUSTING.formatted(effect, principal, condition)));
	}

	private QueryAnswer assume(String accessKeyId, String more) {
		return this.services.answer(QueryParameters.parse(
				"Action=AssumeRole&RoleArn=arn:aws:iam::000000000000:role/Role" + "&RoleSessionName=lan" + more + STS),
				accessKeyId);
	}

	private QueryAnswer call(String form) {
		return this.services.answer(QueryParameters.parse(form), "");
	}

	private static String between(QueryAnswer answer, String element) {
		Matcher found = Pattern.compile("<" + element + ">([^<]*)</").matcher(answer.body());
		assertThat(found.find()).as(answer.body()).isTrue();
		return found.group(1);
	}

}
