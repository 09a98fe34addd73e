package dev.workshoproles.access;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import dev.workshoproles.access.RawHttp.Answer;
import dev.workshoproles.testsupport.RunningConsole;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is asked for, the console knows an answer: an error of its own it is never.
 */
@RunningConsole
class OddAddressesTests {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "/?lang=xx", "/?x=%00", "/?here=//elsewhere", "/check?&&=", "/runs?page=", "/runs?page=-1",
			"/runs?page=2147483647", "/runs?page=1&page=2", "/permissions?=" })
	void anOddQueryChangesNothing(String path) throws IOException {
		assertThat(get(path).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/?=x", "/?x=%ff%fe", "/?state=x", "/runs?page=x", "/runs?page=99999999999", "/?a[b]=1",
			"/check?x=<x>", "/runs/%2e%2e", "/runs/..", "/runs/%00", "/runs/%zz", "/runs/%2F", "/runs/a;b=c",
			"/runs//x", "/plans/%ff", "/runs/x/kept/y", "/runs/x/kept/99999999999" })
	void whatMakesNoSenseIsABadRequest(String path) throws IOException {
		assertThat(get(path).status()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/runs/x", "/runs/x/kept/1", "/runs/x/progress", "/plans/x?outdated=%27", "/roles/x",
			"/css/none.css", "/webjars/none", "/error", "/error?status=500" })
	void whatIsNotThereIsNotFound(String path) throws IOException {
		assertThat(get(path).status()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "action=", "action=NONE", "action=APPLY&adopt=maybe",
			"action=APPLY&roles%5B999999999%5D=x" })
	void aFormThatMakesNoSenseIsABadRequest(String form) throws IOException {
		assertThat(post("/plans", form).status()).isEqualTo(400);
		assertThat(post("/runs", form).status()).isEqualTo(400);
	}

	@Test
	void aFormForAnUnknownRoleFindsNothing() throws IOException {
		assertThat(post("/plans", "action=APPLY&roles=none").status()).isEqualTo(404);
		assertThat(post("/runs", "action=APPLY&roles=%00").status()).isEqualTo(404);
		assertThat(post("/runs", "planId=x").status()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "language=xx", "language=en&page=//elsewhere", "language=en&page=%0d%0aX:y",
			"language=en_US_x_y_z&page=javascript:x" })
	void anOddChoiceOfLanguageLeadsHome(String form) throws IOException {
		Answer answer = post("/language", form);
		assertThat(answer.status()).isEqualTo(302);
		assertThat(answer.header("Location")).isEqualTo("/");
	}

	private Answer get(String path) throws IOException {
		return RawHttp.send(this.port, "GET " + path);
	}

	private Answer post(String path, String form) throws IOException {
		Answer page = get("/");
		Matcher token = CSRF.matcher(page.body());
		assertThat(token.find()).isTrue();
		return RawHttp.sendBody(this.port, "POST " + path, "_csrf=" + token.group(1) + "&" + form,
				"Content-Type: application/x-www-form-urlencoded", page.cookies());
	}

}
