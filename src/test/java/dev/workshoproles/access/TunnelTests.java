package dev.workshoproles.access;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.workshoproles.access.RawHttp.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A console whose port is forwarded, as it is told to be in the documentation. Tunnels
 * leave Host and Origin as the browser sent them, or put their own ends in the place of
 * either or both.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "console.token=" + GuardedConsole.TOKEN, "server.forward-headers-strategy=native",
				"console.allowed-hosts=localhost,localhost:8080,lab-8080.app.github.dev" })
class TunnelTests {

	private static final Pattern FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "lab-8080.app.github.dev, https://lab-8080.app.github.dev",
			"lab-8080.app.github.dev, http://localhost:8080", "localhost:8080, https://lab-8080.app.github.dev",
			"localhost:8080, http://localhost:8080", "localhost:9000, http://localhost:9000" })
	void letsABrowserSignInAndPlan(String host, String origin) throws IOException {
		String[] headers = { "Host: " + host, "Origin: " + origin, "Sec-Fetch-Site: same-origin" };
		Answer page = RawHttp.sendWithoutHost(this.port, "GET /sign-in", headers[0]);
		Answer signedIn = post("/sign-in", "token=" + GuardedConsole.TOKEN, page, page.cookies(), headers);
		assertThat(signedIn.status()).as(signedIn.body()).isEqualTo(302);
		assertThat(signedIn.header("Location")).as("on whatever host it is").isEqualTo("/");
		String cookies = page.cookies() + signedIn.cookies().replace("Cookie: ", "; ");
		Answer roles = RawHttp.sendWithoutHost(this.port, "GET /", headers[0], cookies);
		assertThat(post("/plans", "action=APPLY", roles, cookies, headers).header("Location")).startsWith("/plans/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:8081", "https://lab-8081.app.github.dev", "http://localhost" })
	void refusesWhatComesFromAnotherPort(String origin) throws IOException {
		assertThat(RawHttp
			.sendBodyWithoutHost(this.port, "POST /plans", "", "Host: lab-8080.app.github.dev", "Origin: " + origin)
			.status()).isEqualTo(403);
	}

	/** The browser keeps it from whoever reads the network between. */
	@ParameterizedTest
	@CsvSource({ "https, true", "http, false" })
	void givesACookieForTlsOnlyWhereAProxyEndsIt(String scheme, boolean secure) throws IOException {
		String[] headers = { "Host: lab-8080.app.github.dev", "X-Forwarded-Proto: " + scheme };
		Answer page = RawHttp.sendWithoutHost(this.port, "GET /sign-in", headers);
		Answer signedIn = post("/sign-in", "token=" + GuardedConsole.TOKEN, page, page.cookies(), headers);
		assertThat(signedIn.header("Set-Cookie").contains("; Secure")).isEqualTo(secure);
		assertThat(page.header("Set-Cookie").contains("; Secure")).isEqualTo(secure);
	}

	@Test
	void isNotTalkedIntoAnotherHost() throws IOException {
		assertThat(RawHttp
			.sendWithoutHost(this.port, "GET /actuator/health", "Host: evil.example", "X-Forwarded-Host: localhost")
			.status()).isEqualTo(403);
	}

	private Answer post(String path, String form, Answer page, String cookies, String... headers) throws IOException {
		Matcher field = FIELD.matcher(page.body());
		assertThat(field.find()).as(page.body()).isTrue();
		String[] all = Stream.concat(Stream.of(headers), Stream.of(FORM, cookies)).toArray(String[]::new);
		return RawHttp.sendBodyWithoutHost(this.port, "POST " + path, form + "&_csrf=" + field.group(1), all);
	}

}
