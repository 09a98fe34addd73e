package dev.workshoproles;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.iam.IamClient;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.bean.override.convention.TestBean;

import dev.workshoproles.account.InterceptedIam;
import dev.workshoproles.account.sandbox.SandboxIam;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.journal.RunState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A class clicks the button while scripts call the API.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class SimultaneousStartsTests {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final CountDownLatch RELEASE = new CountDownLatch(1);

	/** Not a spy, which would hold the sandbox's own lock while a call is held back. */
	@TestBean(name = "sandboxIam")
	private IamClient iam;

	@Autowired
	private RunHistory history;

	@LocalServerPort
	private int port;

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	@Test
	void fiftyStartsFromPageAndApiBeginOneRunAndGetClearAnswers() throws Exception {
		String form = "action=APPLY&_csrf=" + csrfToken();
		List<CompletableFuture<HttpResponse<String>>> starts = new ArrayList<>();
		for (int i = 0; i < 25; i++) {
			starts.add(send("/api/v1/runs", "application/json", "{\"action\":\"apply\"}"));
			starts.add(send("/runs", "application/x-www-form-urlencoded", form));
		}
		List<HttpResponse<String>> answers = starts.stream().map(CompletableFuture::join).toList();
		RELEASE.countDown();
		assertThat(this.history.count()).isEqualTo(1);
		String run = this.history.page(0, 1).get(0).id();
		assertThat(this.history.await(run, Duration.ofSeconds(30)).orElseThrow().state()).isEqualTo(RunState.SUCCEEDED);
		assertThat(this.iam.listRoles().roles()).hasSize(3);
		assertThat(answers).allSatisfy((answer) -> {
			assertThat(answer.statusCode()).isIn(202, 409, 302, 303);
			assertThat(answer.headers().firstValue("Location").orElse("")).contains("/runs/" + run);
		});
	}

	static IamClient iam() {
		return InterceptedIam.of(new SandboxIam(), SimultaneousStartsTests::holdBackPolicies);
	}

	private static SdkRequest holdBackPolicies(String operation, SdkRequest request) {
		try {
			assertThat(!operation.equals("CreatePolicy") || RELEASE.await(30, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return request;
	}

	private String csrfToken() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(uri("/")).build();
		Matcher token = CSRF.matcher(this.http.send(request, BodyHandlers.ofString()).body());
		assertThat(token.find()).isTrue();
		return token.group(1);
	}

	private CompletableFuture<HttpResponse<String>> send(String path, String contentType, String body) {
		HttpRequest request = HttpRequest.newBuilder(uri(path))
			.header("Content-Type", contentType)
			.POST(BodyPublishers.ofString(body))
			.build();
		return this.http.sendAsync(request, BodyHandlers.ofString());
	}

	private URI uri(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

}
