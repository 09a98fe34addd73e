package dev.workshoproles.target;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.testsupport.AwsSettings;
import dev.workshoproles.testsupport.TestConsole;
import dev.workshoproles.testsupport.iam.IamServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Credentials that something on this computer gives to whoever has its token, as in AWS
 * CloudShell and in pods of EKS.
 */
class ContainerCredentialsTests {

	private static final String TOKEN = "token-of-the-endpoint";

	private static final String CREDENTIALS = """
			{"AccessKeyId": "ASIACLOUDSHELL", "SecretAccessKey": "secret", "Token": "session",
			"Expiration": "2099-01-01T00:00:00Z"}
			""";

	private final IamServer iam = new IamServer();

	private HttpServer endpoint;

	@BeforeEach
	void start() throws IOException {
		this.endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.endpoint.createContext("/creds", (exchange) -> {
			boolean known = TOKEN.equals(exchange.getRequestHeaders().getFirst("Authorization"));
			byte[] body = (known ? CREDENTIALS : "{\"code\":\"Denied\",\"message\":\"no such token\"}")
				.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(known ? 200 : 400, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		this.endpoint.start();
		this.iam.know("ASIACLOUDSHELL", "arn:aws:sts::000000000000:assumed-role/Student/ana");
	}

	@AfterEach
	void stop() {
		this.endpoint.stop(0);
		this.iam.close();
	}

	@Test
	void areFetchedWithTheTokenInTheEnvironment() {
		assertWork(settings().variable("AWS_CONTAINER_AUTHORIZATION_TOKEN", TOKEN));
	}

	@Test
	void areFetchedWithTheTokenInAFile(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("token"), TOKEN);
		assertWork(settings().variable("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", file.toString()));
	}

	private void assertWork(AwsSettings settings) {
		try (TestConsole console = TestConsole.hastyOnAws(settings)) {
			assertThat(console.account().caller().arn()).endsWith("assumed-role/Student/ana");
			assertThat(console.apply().state()).isEqualTo(RunState.SUCCEEDED);
			assertThat(this.iam.signers()).containsOnly("ASIACLOUDSHELL");
			assertThat(console.remove().state()).isEqualTo(RunState.SUCCEEDED);
		}
	}

	@Test
	void areNamedWhereTheEndpointRefusesThem() {
		try (TestConsole console = TestConsole
			.hastyOnAws(settings().variable("AWS_CONTAINER_AUTHORIZATION_TOKEN", "another"))) {
			AccountError problem = console.account().target().problem();
			assertThat(problem).isNotNull();
			assertThat(problem.code()).isEqualTo("PlatformCredentials");
			assertThat(problem.names()).containsExactly("AWS_CONTAINER_CREDENTIALS_FULL_URI");
			assertThat(problem.detail()).doesNotContain("another");
		}
	}

	private AwsSettings settings() {
		return AwsSettings.none()
			.with("aws.region", "us-east-1")
			.endpoint(this.iam.endpoint())
			.variable("AWS_CONTAINER_CREDENTIALS_FULL_URI",
					"http://localhost:" + this.endpoint.getAddress().getPort() + "/creds");
	}

}
