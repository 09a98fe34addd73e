package dev.workshoproles.access;

import java.io.IOException;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import dev.workshoproles.access.RawHttp.Answer;
import dev.workshoproles.testsupport.RunningConsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * What is asked of the API to make it work for ever, run full or give something away.
 */
@RunningConsole
class HostileRequestsTests {

	private static final Duration SOON = Duration.ofSeconds(10);

	private static final int MUCH = 1_000_000;

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/runs", "/api/v1/plans" })
	void refusesAnOversizedBody(String path) {
		assertRefused(413, post(path, "{\"action\":\"apply\",\"roles\":[\"" + "x".repeat(MUCH) + "\"]}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "[", "{\"roles\":", "{\"roles\":[", "{\"a\":[{" })
	void doesNotFollowBracketsWithoutEnd(String bracket) {
		assertRefused(400, post("/api/v1/runs", bracket.repeat(60_000 / bracket.length())));
	}

	@Test
	void refusesANumberOfAMillionDigits() {
		assertRefused(400, post("/api/v1/plans", "{\"action\":" + "9".repeat(60_000) + "}"));
		assertRefused(400, post("/api/v1/plans", "{\"adopt\":1e999999999}"));
	}

	@Test
	void refusesTenThousandRoleNames() {
		assertRefused(404,
				post("/api/v1/plans", "{\"action\":\"apply\",\"roles\":[\"a\"" + ",\"b\"".repeat(9_999) + "]}"));
		assertRefused(413, post("/api/v1/plans",
				"{\"action\":\"apply\",\"roles\":[\"Role\"" + ",\"Lambda-SQS-DynamoDB\"".repeat(9_999) + "]}"));
	}

	@Test
	void takesARoleNamedManyTimesOnce() {
		Answer answer = post("/api/v1/plans", "{\"action\":\"apply\",\"roles\":[\"Lambda-SQS-DynamoDB\""
				+ ",\"Lambda-SQS-DynamoDB\"".repeat(2_000) + "]}");
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		assertThat(answer.body().split("\"CreateRole\"", -1)).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "../../etc/passwd", "..\\\\..\\\\x", "<script>alert(1)</script>", "${7*7}", "a' or '1'='1",
			"Lambda-SQS-DynamoDB\\u0000", "\\u202eelor", "{{7*7}}", "__${7*7}__::x" })
	void takesARoleNameForNothingElse(String name) {
		Answer answer = post("/api/v1/plans", "{\"action\":\"apply\",\"roles\":[\"" + name + "\"]}");
		assertRefused(404, answer);
		assertThat(answer.body()).doesNotContain("49", "root:");
	}

	@ParameterizedTest
	@ValueSource(strings = { "..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/etc/passwd", "..;/target", "a%00b", "a%0ab",
			"..%5ctarget", "%252e%252e%252ftarget", "%3Cscript%3Ealert(1)%3C/script%3E" })
	void takesARoleInAPathForNothingElse(String name) throws IOException {
		Answer answer = RawHttp.send(this.port, "GET /api/v1/roles/" + name);
		assertThat(answer.status()).isIn(400, 404);
		assertThat(answer.body()).doesNotContain("root:", "accountId", "Exception", "Tomcat");
		if (answer.body().contains("<script")) {
			assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "*/*", "application/xml" })
	void neverAnswersAsAPage(String accepted) throws IOException {
		Answer answer = RawHttp.send(this.port, "GET /api/v1/roles/%3Cimg%20src=x%20onerror=alert(1)%3E",
				"Accept: " + accepted);
		assertThat(answer.status()).isIn(404, 406);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "TRACE", "CONNECT", "PROPFIND", "get", "TRACK", "X" })
	void knowsNoOtherMethods(String method) throws IOException {
		Answer answer = RawHttp.send(this.port, method + " /api/v1/target", "X-Secret: told-back");
		assertThat(answer.status()).isIn(400, 405, 501);
		assertThat(answer.body()).doesNotContain("told-back");
	}

	private Answer post(String path, String body) {
		return assertTimeoutPreemptively(SOON,
				() -> RawHttp.sendBody(this.port, "POST " + path, body, "Content-Type: application/json"));
	}

	private static void assertRefused(int status, Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.body()).hasSizeLessThan(2_000)
			.doesNotContain("tools.jackson", "Exception", "dev.workshoproles");
	}

}
