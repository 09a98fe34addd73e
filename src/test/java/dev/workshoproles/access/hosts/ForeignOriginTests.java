package dev.workshoproles.access.hosts;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import dev.workshoproles.access.RawHttp;
import dev.workshoproles.access.RawHttp.Answer;
import dev.workshoproles.testsupport.RunningConsole;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a page of another site can make a browser send. Browsers add Origin and
 * Sec-Fetch-Site themselves; no page can change them.
 */
@RunningConsole
class ForeignOriginTests {

	private static final String RUNS = "POST /api/v1/runs";

	private static final String APPLY = "{\"action\":\"apply\"}";

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example", "http://localhost", "http://localhost:1", "http://127.0.0.1",
			"null", "http://localhost:PORT.evil.example", "http://localhost:PORT@evil.example", "not an origin", "" })
	void refusesTheFetchOfAForeignPage(String origin) throws IOException {
		Answer answer = post("application/json", "Origin: " + origin.replace("PORT", String.valueOf(this.port)));
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.body()).contains("urn:workshop-roles:problem:foreign-origin");
		assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain",
			"application/json", "" })
	void refusesTheFormOfAForeignPageWhateverItClaimsToBe(String type) throws IOException {
		assertThat(post(type, "Origin: https://evil.example").status()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "cross-site", "same-site", "Cross-Site", "nonsense" })
	void refusesWhatABrowserSaysComesFromElsewhere(String site) throws IOException {
		assertThat(post("application/json", "Sec-Fetch-Site: " + site).status()).isEqualTo(403);
		assertThat(RawHttp.send(this.port, "GET /api/v1/nothing", "Sec-Fetch-Site: " + site).status()).isEqualTo(403);
	}

	/** A page that keeps its address to itself sends its own forms so. */
	@Test
	void putsNoMarkupOfTheOriginIntoThePageOfABrowser() throws IOException {
		Answer answer = RawHttp.send(this.port, "POST /runs", "Origin: <script>alert(1)</script>", "Accept: text/html");
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.header("Content-Type")).startsWith("text/html");
		assertThat(answer.body()).contains("&lt;script&gt;").doesNotContain("<script");
	}

	@Test
	void takesAFormWithoutOriginIfTheBrowserSaysThatItIsItsOwn() throws IOException {
		String[] own = { "Origin: null", "Sec-Fetch-Site: same-origin", "Content-Type: text/plain" };
		assertThat(RawHttp.sendBody(this.port, RUNS, APPLY, own).status()).isEqualTo(415);
		String[] sandboxed = { "Origin: null", "Sec-Fetch-Site: cross-site", "Content-Type: text/plain" };
		assertThat(RawHttp.sendBody(this.port, RUNS, APPLY, sandboxed).status()).isEqualTo(403);
	}

	@Test
	void refusesTheQuestionWhetherAForeignPageMayCall() throws IOException {
		Answer answer = RawHttp.send(this.port, "OPTIONS /api/v1/runs", "Origin: https://evil.example",
				"Access-Control-Request-Method: POST", "Access-Control-Request-Headers: content-type");
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "PUT", "PATCH", "DELETE", "POST" })
	void refusesAForeignFormOnThePages(String method) throws IOException {
		Answer answer = RawHttp.send(this.port, method + " /runs", "Origin: https://evil.example");
		assertThat(answer.status()).isEqualTo(403);
	}

	@Test
	void refusesAFormWithoutCsrfTokenWhateverItsOrigin() throws IOException {
		String own = "Origin: http://localhost:" + this.port;
		Answer answer = RawHttp.sendBody(this.port, "POST /runs", "action=apply", own, "Sec-Fetch-Site: same-origin",
				"Content-Type: application/x-www-form-urlencoded");
		assertThat(answer.status()).isEqualTo(403);
	}

	/** A page on another port can set cookies for this host name. */
	@Test
	void refusesAFormWhoseCsrfTokenTheAttackerPlantedHimself() throws IOException {
		Answer answer = RawHttp.sendBody(this.port, "POST /runs", "_csrf=planted",
				"Cookie: XSRF-TOKEN-" + this.port + "=planted", "Origin: http://localhost:1",
				"Content-Type: application/x-www-form-urlencoded");
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.body()).contains("foreign-origin");
	}

	@ParameterizedTest
	@CsvSource({ "GET /, cross-site", "GET /actuator/health, cross-site", "GET /, same-site" })
	void opensAPageByALinkFromAnywhere(String line, String site) throws IOException {
		assertThat(RawHttp.send(this.port, line, "Sec-Fetch-Site: " + site, "Sec-Fetch-Mode: navigate").status())
			.isNotEqualTo(403);
	}

	@Test
	void allowsItsOwnPagesAndScriptsToCallTheApi() throws IOException {
		String own = "Origin: http://localhost:" + this.port;
		assertThat(RawHttp.send(this.port, "GET /api/v1/nothing", own, "Sec-Fetch-Site: same-origin").status())
			.isEqualTo(404);
		assertThat(RawHttp.send(this.port, "GET /api/v1/nothing").status()).isEqualTo(404);
	}

	/** Browsers call the origin of a page that sends no referrer null. */
	@Test
	void takesTheFormOfAPageThatSendsNoReferrer() throws IOException {
		Answer answer = RawHttp.send(this.port, "POST /api/v1/nothing", "Origin: null", "Sec-Fetch-Site: same-origin");
		assertThat(answer.status()).isEqualTo(404);
	}

	@Test
	void namesTheOriginAndTheSettingForWhoeverComesThroughATunnel() throws IOException {
		Answer refused = post("application/json", "Origin: https://lab.example");
		assertThat(refused.status()).isEqualTo(403);
		assertThat(refused.body()).contains("https://lab.example", "console.allowed-hosts");
	}

	@Test
	void anOriginCountsWhenItIsNamedJustSo() {
		AllowedHosts hosts = new AllowedHosts(List.of("localhost", "lab.example", "localhost:8080"));
		assertThat(hosts.allowOrigin("Lab.example")).isTrue();
		assertThat(hosts.allowOrigin("localhost:8080")).isTrue();
		assertThat(hosts.allowOrigin("lab.example:8443")).isFalse();
		assertThat(hosts.allowOrigin("localhost")).isFalse();
		assertThat(hosts.allowOrigin("localhost:1")).isFalse();
		assertThat(hosts.allowOrigin(null)).isFalse();
	}

	private Answer post(String type, String header) throws IOException {
		return RawHttp.sendBody(this.port, RUNS, APPLY, "Content-Type: " + type, header);
	}

}
