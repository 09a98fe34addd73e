package dev.workshoproles.api;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A console that is served below a path.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "server.servlet.context-path=/lab", "console.token=" + ContextPathTests.TOKEN })
class ContextPathTests {

	static final String TOKEN = "token-of-the-test-0123456789";

	private static final Pattern LINK = Pattern.compile("(?:href|src|action|hx-get|hx-post|sse-connect)=\"(/[^\"]*)\"");

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Test
	void theApisAddressesCarryIt() throws Exception {
		HttpResponse<String> plan = post("/plans", "apply");
		assertThat(plan.headers().firstValue("Location").orElseThrow()).startsWith("/lab/api/v1/plans/");
		assertThat(get(plan.headers().firstValue("Location").orElseThrow()).statusCode()).isEqualTo(200);
		post("/runs", "apply");
		HttpResponse<String> run = post("/runs", "remove");
		assertThat(run.headers().firstValue("Location").orElseThrow()).startsWith("/lab/api/v1/runs/");
		JsonNode kept = JsonMapper.shared().readTree(run.body()).get("kept");
		assertThat(get(kept.get(0).get("href").asString()).statusCode()).isEqualTo(200);
		JsonNode listed = JsonMapper.shared().readTree(get("/lab/api/v1/runs").body());
		assertThat(listed.toString()).contains("\"/lab/api/v1/runs/").doesNotContain("\"/api/");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/", "/check", "/runs", "/resources", "/workshop", "/permissions", "/sign-in", "/nothing" })
	void everyLinkOfAPageCarriesIt(String page) throws Exception {
		List<String> links = LINK.matcher(get("/lab" + page).body())
			.results()
			.map((MatchResult link) -> link.group(1))
			.toList();
		assertThat(links).hasSizeGreaterThan(3).allMatch((link) -> link.startsWith("/lab/"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/lab/api/v1/nothing", "/lab/api/v1/a%2Fb", "/lab/api/v1/runs;x" })
	void refusalsBelowItAreProblems(String path) throws Exception {
		HttpResponse<String> refused = get(path);
		assertThat(refused.statusCode()).isIn(400, 404);
		assertThat(refused.headers().firstValue("Content-Type").orElse("")).isEqualTo("application/problem+json");
	}

	@Test
	void theSignInCookieIsForItAlone() throws Exception {
		HttpResponse<String> page = get("/lab/sign-in");
		assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty()
			.allMatch((cookie) -> cookie.contains("Path=/lab"));
	}

	private HttpResponse<String> get(String path) throws Exception {
		return this.client.send(request(path).build(), BodyHandlers.ofString());
	}

	private HttpResponse<String> post(String path, String action) throws Exception {
		return this.client.send(request("/lab/api/v1" + path).header("Content-Type", "application/json")
			.header("Prefer", "wait=30")
			.POST(BodyPublishers.ofString("{\"action\":\"" + action + "\"}"))
			.build(), BodyHandlers.ofString());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("Authorization", "Bearer " + TOKEN);
	}

}
