package dev.workshoproles.access;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import dev.workshoproles.access.RawHttp.Answer;
import dev.workshoproles.testsupport.RunningConsole;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An error of a page is a page, and one of the API a problem, whatever was asked.
 */
@RunningConsole
class ErrorFormsTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "Accept: */*", "Accept: text/html", "X-None: x", "Accept: */*;q=0.8" })
	void aPagesErrorIsAPageForWhoeverTakesAnything(String accept) throws IOException {
		for (String path : new String[] { "/runs/x", "/nothing", "/runs?page=x" }) {
			Answer answer = RawHttp.send(this.port, "GET " + path, accept);
			assertThat(answer.status()).isIn(400, 404);
			assertThat(answer.header("Content-Type")).startsWith("text/html");
			assertThat(answer.body()).contains("<h1");
		}
	}

	/** A tab among others shows nothing else of a page. */
	@ParameterizedTest
	@CsvSource({ "GET /nothing, 404, There is nothing at this address", "GET /runs/x, 404, There is no such run",
			"GET /language, 405, This address cannot be used that way",
			"GET /runs?page=x, 400, The console did not understand the request",
			"POST /plans, 403, The request was refused" })
	void aPagesErrorSaysInTitleAndHeadingWhatHappened(String request, int status, String text) throws IOException {
		Answer answer = RawHttp.send(this.port, request);
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.body()).contains("<title>" + text + " · ", "<h1>" + text + "</h1>");
	}

	@Test
	void theIconIsThereForWhoeverAsksForItAtTheRoot() throws IOException {
		Answer answer = RawHttp.send(this.port, "GET /favicon.ico");
		assertThat(answer.status()).isEqualTo(302);
		assertThat(answer.header("Location")).isEqualTo("/images/favicon.svg");
		assertThat(RawHttp.send(this.port, "GET " + answer.header("Location")).status()).isEqualTo(200);
	}

	@Test
	void whoeverAsksForJsonGetsIt() throws IOException {
		Answer answer = RawHttp.send(this.port, "GET /nothing", "Accept: application/json");
		assertThat(answer.header("Content-Type")).startsWith("application/json");
	}

	@ParameterizedTest
	@CsvSource({ "CONNECT, /api/v1/target", "CONNECT, /api/v1/nothing", "PROPFIND, /api/v1/target",
			"TRACE, /api/v1/target" })
	void aMethodThatTheApiDoesNotKnowIsAProblem(String method, String path) throws IOException {
		Answer answer = RawHttp.send(this.port, method + " " + path);
		assertThat(answer.status()).isIn(400, 405);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/runs", "/api/v1/target" })
	void noAddressIsSaidToTakePutWhereTraceIsRefused(String path) throws IOException {
		Answer answer = RawHttp.send(this.port, "TRACE " + path);
		assertThat(answer.status()).isEqualTo(405);
		assertThat(answer.headers("Allow")).containsExactly("GET, HEAD, OPTIONS, POST");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/runs", "localhost:443" })
	void noAddressTakesConnect(String target) throws IOException {
		Answer answer = RawHttp.send(this.port, "CONNECT " + target);
		assertThat(answer.status()).isEqualTo(405);
		assertThat(answer.header("Allow")).contains("GET", "POST");
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.body()).contains("CONNECT is not possible here. Allowed: GET");
	}

}
