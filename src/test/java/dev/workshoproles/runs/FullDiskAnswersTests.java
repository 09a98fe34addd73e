package dev.workshoproles.runs;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import dev.workshoproles.runs.database.Storage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a full disk looks like to people, scripts and probes.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class FullDiskAnswersTests {

	private static final AtomicLong ROOM = new AtomicLong(Long.MAX_VALUE);

	private final HttpClient browser = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.followRedirects(HttpClient.Redirect.ALWAYS)
		.build();

	private static final String ENOUGH = "at least " + Storage.RESERVE / 1_000_000 + " MB";

	@LocalServerPort
	private int port;

	@AfterEach
	void makeRoom() {
		ROOM.set(Long.MAX_VALUE);
	}

	@Test
	void theApiSaysThatThereIsNoRoomAndGoesOnOnceThereIs() throws Exception {
		ROOM.set(0);
		for (String path : new String[] { "/api/v1/runs", "/api/v1/plans" }) {
			HttpResponse<String> refused = post(path, "application/json", "{\"action\":\"apply\"}");
			assertThat(refused.statusCode()).isEqualTo(507);
			assertThat(refused.body()).contains("urn:workshop-roles:problem:storage-full", "Free some space", ENOUGH);
		}
		assertThat(get("/api/v1/runs").statusCode()).isEqualTo(200);
		assertThat(get("/api/v1/roles").body()).contains("\"ready\":0");
		makeRoom();
		assertThat(post("/api/v1/runs", "application/json", "{\"action\":\"apply\"}").statusCode()).isEqualTo(202);
	}

	@Test
	void thePageSaysSo() throws Exception {
		String page = get("/").body();
		String csrf = page.replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
		ROOM.set(0);
		HttpResponse<String> refused = post("/plans", "application/x-www-form-urlencoded",
				"_csrf=" + csrf + "&action=APPLY");
		assertThat(refused.statusCode()).isEqualTo(507);
		assertThat(refused.body()).contains("<h1>The disk is full</h1>", "none was started", ENOUGH);
	}

	@Test
	void readinessSaysSo() throws Exception {
		assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
		ROOM.set(0);
		HttpResponse<String> unready = get("/actuator/health/readiness");
		assertThat(unready.statusCode()).isEqualTo(503);
		assertThat(unready.body()).contains("\"storage\"");
		assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return this.browser.send(request(path).build(), BodyHandlers.ofString());
	}

	private HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
		return this.browser.send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)).build(),
				BodyHandlers.ofString());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Disk {

		@Bean
		@Primary
		Storage disk() {
			return new Storage(ROOM::get);
		}

	}

}
