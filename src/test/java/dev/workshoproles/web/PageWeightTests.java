package dev.workshoproles.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.runs.RunRequest;
import dev.workshoproles.runs.RunService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a first visit of a page loads, with everything that the page names, compressed as
 * a browser asks for it.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(StagedIam.class)
class PageWeightTests {

	private static final Logger logger = LoggerFactory.getLogger(PageWeightTests.class);

	private static final int LIMIT = 120_000;

	/** What a browser fetches for a page; links to other pages are no part of it. */
	private static final Pattern ASSET = Pattern.compile("<(?:link|script|img)\\b[^>]*\\b(?:href|src)=\"(/[^\"]+)\"");

	private static final PlanRequest REPAIR = new PlanRequest(Action.APPLY, List.of(), false, false);

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private RunService runs;

	@Autowired
	private StagedIam iam;

	@AfterEach
	void letGo() {
		this.iam.clear();
	}

	@Test
	void aFirstVisitIsLight() throws Exception {
		this.iam.clear();
		for (String page : List.of("/", "/check", "/practise", "/permissions", "/runs")) {
			assertThat(weight(page)).as(page).isBetween(10_000, LIMIT);
		}
		String plan = "/plans/" + this.runs.plan(REPAIR).id();
		assertThat(weight(plan)).as(plan).isLessThan(LIMIT);
	}

	@Test
	void aRunInProgressIsLightThoughItBringsItsScripts() throws Exception {
		this.iam.clear();
		this.iam.hold();
		String run = "/runs/" + this.runs.start(RunRequest.of(REPAIR), null).id();
		assertThat(assets(text(get(run)))).anyMatch((asset) -> asset.endsWith("htmx.min.js"));
		assertThat(weight(run)).as(run).isLessThan(LIMIT);
	}

	private int weight(String page) throws Exception {
		HttpResponse<byte[]> answer = get(page);
		int weight = answer.body().length;
		for (String asset : assets(text(answer))) {
			HttpResponse<byte[]> part = get(asset);
			assertThat(part.statusCode()).as(asset).isEqualTo(200);
			weight += part.body().length;
		}
		logger.info("A first visit of {} loads {} bytes", page, weight);
		return weight;
	}

	private static Set<String> assets(String page) {
		Set<String> assets = new LinkedHashSet<>(
				ASSET.matcher(page).results().map((MatchResult asset) -> asset.group(1)).toList());
		assertThat(assets).hasSizeGreaterThanOrEqualTo(4);
		return assets;
	}

	private HttpResponse<byte[]> get(String path) throws Exception {
		URI address = URI.create("http://localhost:" + this.port + path);
		HttpRequest request = HttpRequest.newBuilder(address)
			.header("Accept", "text/html,*/*;q=0.8")
			.header("Accept-Encoding", "gzip")
			.build();
		return this.http.send(request, BodyHandlers.ofByteArray());
	}

	/** What is small is sent as it is. */
	private static String text(HttpResponse<byte[]> answer) throws IOException {
		byte[] body = answer.body();
		if (answer.headers().firstValue("Content-Encoding").isEmpty()) {
			return new String(body, StandardCharsets.UTF_8);
		}
		try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
			return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
