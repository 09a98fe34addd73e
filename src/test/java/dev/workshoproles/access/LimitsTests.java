package dev.workshoproles.access;

import java.io.IOException;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;

import dev.workshoproles.access.RawHttp.Answer;
import dev.workshoproles.testsupport.RunningConsole;

import static org.assertj.core.api.Assertions.assertThat;

@RunningConsole
class LimitsTests {

	private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

	@LocalServerPort
	private int port;

	@Autowired
	private TomcatServerProperties tomcat;

	@Test
	void giveAClientAFewSecondsToGoOn() {
		assertThat(this.tomcat.getConnectionTimeout()).isLessThanOrEqualTo(Duration.ofSeconds(10));
		assertThat(this.tomcat.getKeepAliveTimeout()).isLessThanOrEqualTo(Duration.ofSeconds(30));
	}

	@Test
	void holdForHeaders() throws IOException {
		assertThat(RawHttp.send(this.port, "GET /", "X-Long: " + "x".repeat(20_000)).status()).isIn(400, 431);
		assertThat(RawHttp.send(this.port, "GET /" + "x".repeat(20_000)).status()).isIn(400, 414);
		assertThat(RawHttp.send(this.port, "GET /", "Cookie: a=b\r\n".repeat(2_000) + "X: y").status()).isIn(400, 431);
	}

	@ParameterizedTest
	@ValueSource(ints = { 70_000, 1_000_000 })
	void holdForForms(int size) throws IOException {
		Answer answer = RawHttp.sendBody(this.port, "POST /runs", "a=" + "x".repeat(size), FORM);
		assertThat(answer.status()).isIn(400, 403, 413);
		assertThat(answer.body()).doesNotContain("Exception");
	}

	@Test
	void holdForTheNumberOfFields() throws IOException {
		Answer answer = RawHttp.sendBody(this.port, "POST /runs", "role=a&".repeat(10_000), FORM);
		assertThat(answer.status()).isIn(400, 403, 413);
		assertThat(answer.body()).doesNotContain("Exception");
	}

}
