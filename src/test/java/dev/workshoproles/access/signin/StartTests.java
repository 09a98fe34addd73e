package dev.workshoproles.access.signin;

import java.io.IOException;
import java.net.CookieManager;
import java.net.Inet6Address;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import dev.workshoproles.WorkshopRolesConsole;
import dev.workshoproles.access.GuardedConsole;
import dev.workshoproles.access.RawHttp;
import dev.workshoproles.access.RawHttp.Answer;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assumptions.assumeThat;

@ExtendWith(OutputCaptureExtension.class)
class StartTests {

	private static final Pattern LINE = Pattern.compile("Open (http://localhost:\\d+)(/sign-in\\?code=([\\w-]{43}))"
			+ ", once and within 10 minutes, to be signed in\\. The token for scripts and for signing in again, until the console stops: ([\\w-]{43})\\R");

	@ParameterizedTest
	@ValueSource(strings = { "short-token", "long enough but not fit for a header", "pässwörter-in-der-kopfzeile" })
	void refusesAnUnfitTokenWithoutTellingIt(String token, CapturedOutput output) {
		assertThatException().isThrownBy(() -> start("--console.token=" + token).close());
		assertThat(output).contains("APPLICATION FAILED TO START", "console.token needs at least 16 characters")
			.doesNotContain(token, "\tat ");
	}

	@Test
	void namesTheKnownTargetsForAnUnknownOne(CapturedOutput output) {
		assertThatException().isThrownBy(() -> start("--console.target=azure").close());
		assertThat(output)
			.contains("APPLICATION FAILED TO START", "Property: console.target", "azure", "AWS", "SANDBOX")
			.doesNotContain("defining a bean");
	}

	@Test
	void showsTheWayInOnceAndNeverAgain(CapturedOutput output) throws IOException {
		try (ConfigurableApplicationContext console = start("--console.target=aws")) {
			Matcher line = LINE.matcher(output);
			assertThat(line.find()).as(output.getOut()).isTrue();
			String code = line.group(3);
			String token = line.group(4);
			int port = ((ServletWebServerApplicationContext) console).getWebServer().getPort();
			assertThat(line.group(1)).endsWith(":" + port);
			Answer signedIn = RawHttp.send(port, "GET " + line.group(2));
			assertThat(signedIn.header("Location")).isEqualTo("/");
			String cookie = signedIn.cookies().replaceAll(".*" + SignInCookie.NAME + "-[0-9]+=", "");
			useAndMisuse(port, line.group(2), token, signedIn.cookies());
			assertThat(output.getAll().substring(line.end())).doesNotContain(code, token, cookie);
			assertThat(output.getAll().substring(0, line.start())).doesNotContain(code, token);
		}
	}

	@Test
	void namesTheAddressWhereNobodyHasToSignIn(CapturedOutput output) throws IOException {
		try (ConfigurableApplicationContext console = start("--server.servlet.context-path=/lab")) {
			int port = ((ServletWebServerApplicationContext) console).getWebServer().getPort();
			assertThat(output.getOut().lines()).filteredOn((line) -> line.contains("http://"))
				.singleElement(as(InstanceOfAssertFactories.STRING))
				.endsWith("Open http://localhost:" + port + "/lab");
			assertThat(RawHttp.send(port, "GET /lab/").status()).isEqualTo(200);
		}
	}

	/** Where the machine has no IPv6, there is nothing to listen on. */
	@Test
	void listensOnTheLoopbackAddressOfIpv6(CapturedOutput output) throws Exception {
		assumeThat(NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses))
			.anyMatch((address) -> address instanceof Inet6Address && address.isLoopbackAddress());
		try (ConfigurableApplicationContext console = start("--server.address=::1",
				"--console.token=" + GuardedConsole.TOKEN)) {
			int port = ((ServletWebServerApplicationContext) console).getWebServer().getPort();
			Matcher line = Pattern.compile("Open (http://\\[::1]:" + port + ")(/sign-in\\?code=[\\w-]+)")
				.matcher(output);
			assertThat(line.find()).as(output.getOut()).isTrue();
			HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
			HttpResponse<String> signedIn = browser.send(
					HttpRequest.newBuilder(URI.create(line.group(1) + line.group(2))).build(), BodyHandlers.ofString());
			assertThat(signedIn.statusCode()).isEqualTo(302);
			assertThat(signedIn.headers().allValues("Set-Cookie"))
				.anySatisfy((cookie) -> assertThat(cookie).startsWith(SignInCookie.NAME + "-" + port + "="));
			HttpResponse<String> page = browser.send(HttpRequest.newBuilder(URI.create(line.group(1) + "/")).build(),
					BodyHandlers.ofString());
			Matcher field = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
			assertThat(field.find()).as(page.body()).isTrue();
			HttpResponse<String> plan = browser.send(HttpRequest.newBuilder(URI.create(line.group(1) + "/plans"))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.header("Origin", line.group(1))
				.header("Sec-Fetch-Site", "same-origin")
				.POST(BodyPublishers.ofString("action=APPLY&_csrf=" + field.group(1)))
				.build(), BodyHandlers.ofString());
			assertThat(plan.headers().firstValue("Location"))
				.hasValueSatisfying((location) -> assertThat(location).startsWith("/plans/"));
		}
	}

	@Test
	void neverShowsAConfiguredToken(CapturedOutput output) throws IOException {
		String token = "configured-token-0123456789";
		try (ConfigurableApplicationContext console = start("--console.token=" + token)) {
			int port = ((ServletWebServerApplicationContext) console).getWebServer().getPort();
			useAndMisuse(port, "/sign-in?code=" + token, token, "Cookie: a=b");
			assertThat(output).containsOnlyOnce("/sign-in?code=").doesNotContain(token);
		}
	}

	private static void useAndMisuse(int port, String address, String token, String cookies) throws IOException {
		String bearer = "Authorization: Bearer " + token;
		List<Answer> answers = List.of(RawHttp.send(port, "GET " + address), RawHttp.send(port, "POST " + address),
				RawHttp.send(port, "GET /api/v1/nothing", bearer), RawHttp.send(port, "GET /", cookies),
				RawHttp.send(port, "GET /api/v1/nothing?token=" + token, bearer + "x"),
				RawHttp.send(port, "GET /api/v1//nothing;" + token, bearer, cookies),
				RawHttp.send(port, "GET /actuator/info", bearer), RawHttp.send(port, "GET /error", bearer, cookies),
				RawHttp.sendBody(port, "POST /sign-in", "token=" + token, cookies,
						"Content-Type: application/x-www-form-urlencoded"),
				RawHttp.sendBody(port, "POST /api/v1/runs", "{\"" + token + "\":", bearer,
						"Content-Type: application/json"));
		assertThat(answers)
			.allSatisfy((answer) -> assertThat(answer.header("Location")).doesNotContain(token, "code="));
	}

	private static ConfigurableApplicationContext start(String... settings) {
		return new SpringApplicationBuilder(WorkshopRolesConsole.class).properties("server.port=0").run(settings);
	}

}
