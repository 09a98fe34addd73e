package dev.workshoproles.access;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import dev.workshoproles.access.RawHttp.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the console has a token, it is the access key of AWS's own tools. */
@GuardedConsole
class SandboxTokenTests {

	private static final String LIST_ROLES = "Action=ListRoles&Version=2010-05-08";

	private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

	@LocalServerPort
	private int port;

	@Test
	void theTokenIsTheAccessKey() throws IOException {
		assertThat(call(LIST_ROLES, signedBy(GuardedConsole.TOKEN)).status()).isEqualTo(200);
		assertThat(RawHttp.send(this.port, "GET /sandbox?" + LIST_ROLES, signedBy(GuardedConsole.TOKEN)).status())
			.isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "AKIAANY", "token-of-the-test", GuardedConsole.TOKEN + "x", "ASIAAAAAAAAAAAAAAAAA" })
	void anotherAccessKeyIsRefusedAsIamRefuses(String accessKeyId) throws IOException {
		Answer answer = call(LIST_ROLES, signedBy(accessKeyId));
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.header("Content-Type")).startsWith("text/xml");
		assertThat(answer.header("x-amzn-RequestId")).hasSize(36);
		assertThat(answer.body()).contains("<Code>InvalidClientTokenId</Code>",
				"The security token included in the request is invalid");
		assertThat(answer.head() + answer.body()).doesNotContain(accessKeyId);
	}

	/** Neither what lets a script in nor what lets a browser in does so here. */
	@Test
	void nothingElseLetsIn() throws IOException {
		Answer signIn = RawHttp.send(this.port, "GET /sign-in");
		Matcher csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"").matcher(signIn.body());
		assertThat(csrf.find()).isTrue();
		String cookies = RawHttp
			.sendBody(this.port, "POST /sign-in", "token=" + GuardedConsole.TOKEN + "&_csrf=" + csrf.group(1), FORM,
					signIn.cookies())
			.cookies();
		assertThat(RawHttp.send(this.port, "GET /runs", cookies).status()).isEqualTo(200);
		assertThat(call(LIST_ROLES, cookies).body()).contains("<Code>MissingAuthenticationToken</Code>");
		assertThat(call(LIST_ROLES, "Authorization: Bearer " + GuardedConsole.TOKEN).status()).isEqualTo(403);
		assertThat(call(LIST_ROLES + "&token=" + GuardedConsole.TOKEN, "X-None: x").status()).isEqualTo(403);
	}

	@Test
	void theKeysThatTheSandboxGaveLetInToo() throws IOException {
		Answer session = call("Action=GetSessionToken&Version=2011-06-15", signedBy(GuardedConsole.TOKEN));
		Matcher key = Pattern.compile("<AccessKeyId>(ASIA[A-Z2-7]{16})</").matcher(session.body());
		assertThat(key.find()).as(session.body()).isTrue();
		assertThat(call(LIST_ROLES, signedBy(key.group(1))).status()).isEqualTo(200);
		assertThat(RawHttp.send(this.port, "GET /api/v1/nothing", "Authorization: Bearer " + key.group(1)).status())
			.isEqualTo(401);
	}

	private Answer call(String form, String header) throws IOException {
		return RawHttp.sendBody(this.port, "POST /sandbox", form, FORM, header);
	}

	private static String signedBy(String accessKeyId) {
		return "Authorization: AWS4-HMAC-SHA256 Credential=" + accessKeyId
				+ "/20300101/us-east-1/iam/aws4_request, SignedHeaders=host;x-amz-date, Signature=0";
	}

}
