package dev.workshoproles.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import dev.workshoproles.testsupport.AwsSettings;
import dev.workshoproles.testsupport.iam.IamServer;
import dev.workshoproles.testsupport.iam.OperationFault;

import static org.assertj.core.api.Assertions.assertThat;

/** A hundred browsers wait for an IAM that takes every request and answers none. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "console.target=aws", "console.token=" + GuardedConsole.TOKEN })
@DirtiesContext
class HangingIamTests {

	private static final String SIGNED_IN = "Authorization: Bearer " + GuardedConsole.TOKEN;

	private static final int BROWSERS = 100;

	private static IamServer iam;

	private static AwsSettings settings;

	@LocalServerPort
	private int port;

	private final List<Socket> browsers = new ArrayList<>();

	@DynamicPropertySource
	static void startIam(DynamicPropertyRegistry registry) {
		iam = new IamServer();
		settings = AwsSettings.credentials("AKIAANA").endpoint(iam.endpoint());
	}

	@AfterAll
	static void stopIam() {
		settings.close();
		iam.close();
	}

	@AfterEach
	void hangUp() throws IOException {
		for (Socket browser : this.browsers) {
			browser.close();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "GetRole", "*" })
	void keepsOnlyThoseWaitingWhoNeedIt(String silent) throws IOException {
		iam.fail(silent, OperationFault.SILENCE);
		for (int i = 0; i < BROWSERS; i++) {
			open();
		}
		assertThat(RawHttp.send(this.port, "GET /actuator/health/liveness").status()).isEqualTo(200);
		assertThat(RawHttp.send(this.port, "GET /css/console.css").status()).isEqualTo(200);
		assertThat(RawHttp.send(this.port, "GET /sign-in").status()).isEqualTo(200);
		assertThat(RawHttp.send(this.port, "GET /runs", SIGNED_IN).status()).isEqualTo(200);
		assertThat(RawHttp.send(this.port, "GET /api/v1/runs", SIGNED_IN).status()).isEqualTo(200);
	}

	private void open() throws IOException {
		Socket browser = new Socket(InetAddress.getLoopbackAddress(), this.port);
		this.browsers.add(browser);
		browser.getOutputStream()
			.write(("GET / HTTP/1.1\r\nHost: localhost\r\n" + SIGNED_IN + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
	}

}
