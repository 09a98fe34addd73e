package dev.workshoproles.access;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import dev.workshoproles.access.RawHttp.Answer;

import static org.assertj.core.api.Assertions.assertThat;

@GuardedConsole
class TokenTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/roles", "/api/v1/nothing", "/api", "/actuator", "/actuator/prometheus",
			"/actuator/info", "/v3/api-docs", "/workshop.schema.json" })
	void challengesAScriptWithoutToken(String path) throws IOException {
		Answer answer = RawHttp.send(this.port, "GET " + path);
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer wrong-token-0123456789", "Bearer ", "Bearer", "Basic dXNlcjpwYXNz",
			GuardedConsole.TOKEN, "Bearer " + GuardedConsole.TOKEN + "x", "Bearer x" + GuardedConsole.TOKEN })
	void refusesAWrongToken(String authorization) throws IOException {
		Answer answer = RawHttp.send(this.port, "GET /api/v1/nothing", "Authorization: " + authorization);
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
		assertThat(answer.head() + answer.body()).doesNotContain("wrong-token", GuardedConsole.TOKEN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "token", "access_token", "code", "bearer" })
	void takesNoTokenFromAnAddress(String parameter) throws IOException {
		String query = "?" + parameter + "=" + GuardedConsole.TOKEN;
		assertThat(RawHttp.send(this.port, "GET /api/v1/nothing" + query).status()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer ", "bearer ", "BEARER  " })
	void letsAScriptInByItsToken(String scheme) throws IOException {
		String authorization = "Authorization: " + scheme + GuardedConsole.TOKEN;
		assertThat(RawHttp.send(this.port, "GET /api/v1/nothing", authorization).status()).isEqualTo(404);
	}

	@Test
	void sendsABrowserToTheSignInPage() throws IOException {
		Answer answer = RawHttp.send(this.port, "GET /runs");
		assertThat(answer.status()).isEqualTo(302);
		assertThat(answer.header("Location")).isEqualTo("/sign-in?page=%2Fruns");
		assertThat(RawHttp.send(this.port, "GET /runs", "HX-Request: true").header("HX-Redirect"))
			.isEqualTo("/sign-in");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness",
			"/webjars/picocss__pico/2.1.1/css/pico.min.css", "/sign-in" })
	void isOpenWhereNothingIsToBeSeen(String path) throws IOException {
		assertThat(RawHttp.send(this.port, "GET " + path).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/webjars/../api/v1/roles", "/webjars/%2e%2e/api/v1/roles", "/sign-in/../api/v1/roles",
			"/api/v1/roles;a=b", "/actuator/health/..;/prometheus", "//api/v1/roles", "/api%2fv1/roles",
			"/API/v1/roles", "/api/v1/roles/", "/actuator/health/%2e%2e/info", "/css/%252e%252e/api/v1/roles",
			"/webjars\\..\\api\\v1\\roles", "/sign-in%00", "/sign-in%0a", "/favicon.ico/../api/v1/roles" })
	void isNotGotRoundByATrickInThePath(String path) throws IOException {
		Answer answer = RawHttp.send(this.port, "GET " + path);
		assertThat(answer.status()).isIn(302, 400, 401, 404);
		assertThat(answer.header("Location")).matches("(/sign-in(\\?page=[\\w%.-]+)?)?");
		assertThat(answer.body()).doesNotContain("Lambda-SQS-DynamoDB", "Tomcat", "Exception", "StrictHttpFirewall");
	}

}
