package dev.workshoproles.api.problems;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.web.firewall.RequestRejectedException;

import dev.workshoproles.api.ApiClient;
import dev.workshoproles.problem.Problem;
import dev.workshoproles.problem.ProblemType;
import dev.workshoproles.testsupport.RunningConsole;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the server, its filters and its limits refuse, over a real connection.
 */
@RunningConsole
class RefusedRequestsTests {

	private ApiClient api;

	@BeforeEach
	void console(@LocalServerPort int port) {
		this.api = new ApiClient(port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/roles/a%2Fb", "/api/v1/roles/..%2F..%2Froles", "/api/v1/roles/a%00",
			"/api/v1/roles/%ff", "/api/v1/roles/a%5Cb", "/api/v1/roles/a;b=c", "/api/v1//roles", "/api/v1/roles/a%0Ab",
			"/api/v1/roles/%2e%2e", "/api/../roles" })
	void explainsAddressesThatWereRefusedBeforeAnyController(String path) {
		assertProblem(this.api.get(path, "Accept", "text/html"), 400, "malformed-request");
	}

	@ParameterizedTest
	@ValueSource(strings = { "TRACE", "QUERY", "PATCH" })
	void namesTheMethodsThatAreAllowedForAnyOther(String method) {
		ApiClient.Answer answer = this.api
			.send(this.api.request("/api/v1/roles").method(method, BodyPublishers.noBody()));
		assertProblem(answer, 405, "method-not-allowed");
		assertThat(answer.text("detail")).startsWith(method + " is not possible here.");
		assertThat(answer.header("Allow")).contains("GET");
	}

	@Test
	void knowsNoOtherMethods() {
		assertProblem(this.api.send(this.api.request("/api/v1/roles").method("BREW", BodyPublishers.noBody())), 400,
				"malformed-request");
	}

	@Test
	void takesAMethodThatTheServerLacksForOneThatIsNotAllowed() {
		assertThat(ProblemType.ofStatus(501)).isEqualTo(ProblemType.METHOD_NOT_ALLOWED);
		assertThat(ProblemType.ofStatus(503)).isEqualTo(ProblemType.INTERNAL_ERROR);
	}

	@Test
	void takesNoFiles() {
		assertProblem(this.api.send(this.api.request("/api/v1/runs", "Content-Type", "multipart/form-data; boundary=x")
			.POST(BodyPublishers.ofString("--x--"))), 415, "unsupported-media-type");
	}

	@Test
	void explainsQueriesThatCannotBeRead() {
		assertProblem(this.api.get("/api/v1/runs?=null"), 400, "malformed-request");
	}

	@Test
	void explainsHeadersThatTheFirewallRefusesWhenTheyAreRead() {
		Problem problem = new ProblemTranslation().translate(new RequestRejectedException("a header"));
		assertThat(problem.type()).isEqualTo(ProblemType.MALFORMED_REQUEST);
	}

	@Test
	void leavesOtherAddressesToTheServer() {
		assertThat(this.api.get("/a%2Fb", "Accept", "text/html").header("Content-Type")).startsWith("text/html");
	}

	@Test
	void refusesLargeBodiesWhoseLengthWasNotAnnounced() {
		byte[] large = " ".repeat(BodyCheck.MAX_BYTES + 1).getBytes(StandardCharsets.US_ASCII);
		ApiClient.Answer answer = this.api.send(this.api.request("/api/v1/runs", "Content-Type", "application/json")
			.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
		assertProblem(answer, 413, "body-too-large");
		assertThat(answer.text("detail")).contains("65,536");
	}

	@Test
	void takesNamesOfAnyLetters() {
		ApiClient.Answer answer = this.api.get("/api/v1/roles/%3Cb%3EVai%20tr%C3%B2%3Cb%3E");
		assertProblem(answer, 404, "unknown-role");
		assertThat(answer.text("detail")).contains("<b>Vai trò<b>");
		assertProblem(this.api.post("/api/v1/runs", "{\"action\":\"apply\",\"roles\":[\"\\ud800\"]}"), 404,
				"unknown-role");
	}

	private static void assertProblem(ApiClient.Answer answer, int status, String type) {
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.text("type")).isEqualTo("urn:workshop-roles:problem:" + type);
		assertThat(answer.http().body()).doesNotContain("Exception", "\tat ", "Tomcat");
	}

}
