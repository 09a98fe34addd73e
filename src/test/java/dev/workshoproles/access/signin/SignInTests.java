package dev.workshoproles.access.signin;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.workshoproles.access.GuardedConsole;
import dev.workshoproles.access.RawHttp;
import dev.workshoproles.access.RawHttp.Answer;

import static org.assertj.core.api.Assertions.assertThat;

@GuardedConsole
class SignInTests {

	private static final Pattern FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

	@LocalServerPort
	private int port;

	@Autowired
	private SignIn signIn;

	@Test
	void exchangesTheCodeForACookieOnceAndDropsIt() throws IOException {
		assertThat(redeem("HEAD").header("Location")).isEqualTo("/sign-in?expired");
		Answer answer = redeem("GET");
		assertThat(answer.status()).isEqualTo(302);
		assertThat(answer.header("Location")).isEqualTo("/");
		assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
		assertThat(answer.header("Set-Cookie")).contains("HttpOnly", "SameSite=Strict", "Path=/;", "Max-Age=43200")
			.doesNotContain(this.signIn.code().text(), GuardedConsole.TOKEN);
		assertThat(open("/api/v1/nothing", answer).status()).isEqualTo(404);
		assertThat(open("/nothing", answer).status()).isEqualTo(404);
		Answer replay = redeem("GET");
		assertThat(replay.header("Location")).isEqualTo("/sign-in?expired");
		assertThat(replay.header("Set-Cookie")).doesNotContain(SignInCookie.NAME);
		assertThat(RawHttp.send(this.port, "GET /sign-in?expired").body()).contains("too old");
	}

	@Test
	void takesNoOtherCode() throws IOException {
		for (String code : new String[] { "", "x", GuardedConsole.TOKEN }) {
			Answer answer = RawHttp.send(this.port, "GET /sign-in?code=" + code);
			assertThat(answer.header("Location")).isEqualTo("/sign-in?expired");
			assertThat(answer.header("Set-Cookie")).doesNotContain(SignInCookie.NAME);
		}
	}

	@Test
	void exchangesThePastedTokenForACookie() throws IOException {
		Answer answer = paste(" " + GuardedConsole.TOKEN + " ");
		assertThat(answer.status()).isEqualTo(302);
		assertThat(answer.header("Location")).isEqualTo("/");
		assertThat(open("/nothing", answer).status()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/runs?page=2", "/roles/Lambda-SQS-DynamoDB", "/check" })
	void leadsToThePageThatWasAskedFor(String wanted) throws IOException {
		Answer asked = RawHttp.send(this.port, "GET " + wanted);
		assertThat(asked.status()).isEqualTo(302);
		assertThat(asked.header("Location")).startsWith("/sign-in?page=");
		Answer page = RawHttp.send(this.port, "GET " + asked.header("Location"));
		assertThat(page.body()).contains("name=\"page\" value=\"" + wanted + "\"");
		Answer wrong = paste("another-token-0123456789", page, wanted);
		assertThat(wrong.body()).contains("name=\"page\" value=\"" + wanted + "\"");
		assertThat(paste(GuardedConsole.TOKEN, page, wanted).header("Location")).isEqualTo(wanted);
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example", "https://evil.example/", "/\\evil.example", "/%2F/evil.example",
			"javascript:alert(1)", "/runs\r\nSet-Cookie: a=b" })
	void leadsNowhereElse(String wanted) throws IOException {
		Answer page = RawHttp.send(this.port, "GET /sign-in?page=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
		assertThat(page.body()).contains("name=\"page\" value=\"/\"").doesNotContain("evil.example");
		assertThat(paste(GuardedConsole.TOKEN, page, wanted).header("Location")).isEqualTo("/");
	}

	/** What was to be changed is asked for again by whoever wanted it. */
	@Test
	void leadsToTheStartFromWhatWouldHaveChangedSomething() throws IOException {
		Answer asked = RawHttp.sendBody(this.port, "POST /plans", "action=APPLY", FORM);
		assertThat(asked.header("Location")).isEqualTo("/sign-in");
	}

	@Test
	void signsOut() throws IOException {
		String cookies = signedIn();
		Matcher field = FIELD.matcher(RawHttp.send(this.port, "GET /", cookies).body());
		assertThat(field.find()).isTrue();
		Answer out = RawHttp.sendBody(this.port, "POST /sign-out", "_csrf=" + field.group(1), FORM, cookies);
		assertThat(out.header("Location")).isEqualTo("/sign-in?signed-out");
		assertThat(out.header("Set-Cookie")).contains(SignInCookie.NAME + "-" + this.port + "=;", "Max-Age=0",
				"Path=/;");
		assertThat(RawHttp.send(this.port, "GET /sign-in?signed-out").body()).contains("You are signed out");
		assertThat(RawHttp.sendBody(this.port, "POST /sign-out", "", FORM, cookies).status()).isEqualTo(403);
	}

	@Test
	void doesNotRepeatAWrongToken() throws IOException {
		Answer answer = paste("<b>wrong-token-0123456789");
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.header("Set-Cookie")).doesNotContain(SignInCookie.NAME);
		assertThat(answer.body()).contains("role=\"alert\"").doesNotContain("wrong-token");
	}

	@Test
	void refusesAFormWithoutCsrfToken() throws IOException {
		Answer answer = RawHttp.sendBody(this.port, "POST /sign-in", "token=" + GuardedConsole.TOKEN, FORM);
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.header("Set-Cookie")).doesNotContain(SignInCookie.NAME);
	}

	/** Another tab, the page's own scripts: all of them ask while a form waits. */
	@Test
	void leavesTheFormsOfAnOpenPageGoodWhileOthersAreOpened() throws IOException {
		String cookies = signedIn();
		Answer open = RawHttp.send(this.port, "GET /", cookies);
		assertThat(open.status()).isEqualTo(200);
		assertThat(RawHttp.send(this.port, "GET /check", cookies).header("Set-Cookie")).isEmpty();
		Matcher field = FIELD.matcher(open.body());
		assertThat(field.find()).isTrue();
		Answer plan = RawHttp.sendBody(this.port, "POST /plans", "action=APPLY&_csrf=" + field.group(1), FORM, cookies);
		assertThat(plan.header("Location")).startsWith("/plans/");
	}

	/** A browser has one set of cookies for all ports of a host. */
	@Test
	void leavesTheFormsOfAnOpenPageGoodWhileAConsoleOnAnotherPortIsOpened() throws IOException {
		String cookies = signedIn();
		Answer open = RawHttp.send(this.port, "GET /", cookies);
		Matcher field = FIELD.matcher(open.body());
		assertThat(field.find()).isTrue();
		Answer other = RawHttp.sendWithoutHost(this.port, "GET /sign-in", "Host: localhost:1");
		Map<String, String> browser = new LinkedHashMap<>();
		Stream.of(cookies, other.cookies())
			.flatMap((header) -> Stream.of(header.substring("Cookie: ".length()).split("; ", -1)))
			.forEach((cookie) -> browser.put(cookie.split("=", 2)[0], cookie));
		assertThat(browser).hasSize(3);
		Answer plan = RawHttp.sendBody(this.port, "POST /plans", "action=APPLY&_csrf=" + field.group(1), FORM,
				"Cookie: " + String.join("; ", browser.values()));
		assertThat(plan.header("Location")).startsWith("/plans/");
	}

	/** All cookies that a browser has after signing in. */
	private String signedIn() throws IOException {
		Answer page = RawHttp.send(this.port, "GET /sign-in");
		Answer signedIn = paste(GuardedConsole.TOKEN, page);
		return page.cookies() + signedIn.cookies().replace("Cookie: ", "; ");
	}

	@Test
	void showsThePageInTheReadersLanguage() throws IOException {
		assertThat(RawHttp.send(this.port, "GET /sign-in", "Accept-Language: vi").body()).contains("Đăng nhập");
	}

	private Answer redeem(String method) throws IOException {
		return RawHttp.send(this.port, method + " /sign-in?code=" + this.signIn.code().text());
	}

	private Answer open(String path, Answer signedIn) throws IOException {
		return RawHttp.send(this.port, "GET " + path, signedIn.cookies());
	}

	private Answer paste(String token) throws IOException {
		return paste(token, RawHttp.send(this.port, "GET /sign-in"));
	}

	private Answer paste(String token, Answer page) throws IOException {
		return paste(token, page, "/");
	}

	private Answer paste(String token, Answer page, String wanted) throws IOException {
		Matcher field = FIELD.matcher(page.body());
		assertThat(field.find()).as(page.body()).isTrue();
		String body = "token=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&_csrf="
				+ URLEncoder.encode(field.group(1), StandardCharsets.UTF_8) + "&page="
				+ URLEncoder.encode(wanted, StandardCharsets.UTF_8);
		return RawHttp.sendBody(this.port, "POST /sign-in", body, FORM, page.cookies());
	}

}
