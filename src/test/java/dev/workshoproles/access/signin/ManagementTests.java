package dev.workshoproles.access.signin;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

import dev.workshoproles.WorkshopRolesConsole;
import dev.workshoproles.access.RawHttp;
import dev.workshoproles.access.RawHttp.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * What an operator sees of a console that has made the roles and removed them: health,
 * numbers and a structured log, and no secret in any of them. Started as in earnest,
 * since tests of Spring Boot export no metrics.
 */
@ExtendWith(OutputCaptureExtension.class)
class ManagementTests {

	private static final String TOKEN = "token-of-management-0123456789";

	private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

	private static ServletWebServerApplicationContext console;

	private static int port;

	private static String log = "";

	@BeforeAll
	static void createAndRemove(CapturedOutput output) throws IOException {
		// Another console of this JVM has set logging up, and then none after it does.
		LoggingSystem.get(ManagementTests.class.getClassLoader()).cleanUp();
		console = (ServletWebServerApplicationContext) new SpringApplicationBuilder(WorkshopRolesConsole.class)
			.run("--server.port=0", "--console.token=" + TOKEN, "--logging.structured.format.console=logstash");
		port = console.getWebServer().getPort();
		for (String action : List.of("apply", "remove")) {
			Answer run = RawHttp.sendBody(port, "POST /api/v1/runs", "{\"action\":\"" + action + "\"}", bearer(),
					"Content-Type: application/json", "Prefer: wait=30",
					"traceparent: 00-" + TRACE + "-b7ad6b7169203331-01");
			assertThat(run.body()).contains("\"SUCCEEDED\"");
		}
		log = output.getOut();
	}

	/** The next console of this JVM logs as it is told, and not as this one was. */
	@AfterAll
	static void stop() {
		console.close();
		System.clearProperty(LoggingSystemProperty.CONSOLE_STRUCTURED_FORMAT.getEnvironmentVariableName());
		LoggingSystem.get(ManagementTests.class.getClassLoader()).cleanUp();
	}

	@Test
	void reportsOnlyReadinessToEveryone() throws IOException {
		Answer answer = RawHttp.send(port, "GET /actuator/health/readiness");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body()).contains("\"readinessState\"", "\"db\"", "\"storage\"", "\"target\"")
			.doesNotContain("H2", "us-east-1", "arn:", "000000000000");
	}

	@Test
	void reportsTheTargetToWhoeverHasTheToken() {
		assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
			Answer answer = RawHttp.send(port, "GET /actuator/health", bearer());
			while (!answer.body().contains("\"region\":\"us-east-1\"")) {
				answer = RawHttp.send(port, "GET /actuator/health", bearer());
			}
			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.body()).contains("\"mode\":\"SANDBOX\"");
		});
	}

	@Test
	void saysWhichBuildItIs() throws IOException {
		assertThat(RawHttp.send(port, "GET /actuator/info", bearer()).body())
			.contains("\"artifact\":\"workshop-roles-console\"", "\"version\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "console_runs_seconds_count{action=\"apply\",outcome=\"succeeded\"} 1",
			"console_runs_seconds_count{action=\"remove\",outcome=\"succeeded\"} 1",
			"console_steps_seconds_count{kind=\"create\",operation=\"CreateRole\",outcome=\"succeeded\"} 3",
			"console_steps_seconds_count{kind=\"delete\",operation=\"DeletePolicy\",outcome=\"succeeded\"} 4",
			"iam_calls_seconds_count{code=\"OK\",operation=\"CreateRole\"} 3",
			"iam_calls_seconds_count{code=\"NoSuchEntity\",operation=\"GetRole\"}", "iam_calls_seconds_max" })
	void countsRunsStepsAndCalls(String line) throws IOException {
		assertThat(metrics()).contains(line);
	}

	@Test
	void logsAsOneJsonObjectALineWithTraceRunAndStep() {
		List<JsonNode> lines = log.lines()
			.filter((line) -> line.startsWith("{"))
			.map((line) -> new JsonMapper().readTree(line))
			.toList();
		assertThat(lines).filteredOn((line) -> line.path("step").asString("").startsWith("CreateRole/"))
			.hasSize(3)
			.allSatisfy((line) -> {
				assertThat(line.path("run").asString()).matches("[0-9a-f-]{36}");
				assertThat(line.path("traceId").asString()).isEqualTo(TRACE);
			});
		assertThat(lines).anyMatch((line) -> line.path("message").asString().equals("The run has ended: SUCCEEDED")
				&& line.path("run").isString() && line.path("step").isMissingNode());
	}

	@ParameterizedTest
	@ValueSource(strings = { "env", "configprops", "beans", "heapdump", "threaddump", "loggers", "mappings", "shutdown",
			"sbom", "flyway", "logfile", "metrics" })
	void exposesNothingElse(String endpoint) throws IOException {
		assertThat(RawHttp.send(port, "GET /actuator/" + endpoint, bearer()).status()).isEqualTo(404);
	}

	@Test
	void revealsNoSecret() throws IOException {
		String code = console.getBean(SignIn.class).code().text();
		String told = metrics() + RawHttp.send(port, "GET /actuator/info", bearer()).body()
				+ RawHttp.send(port, "GET /actuator/health", bearer()).body()
				+ log.replace("/sign-in?code=" + code, "");
		assertThat(told).doesNotContain(TOKEN, code);
	}

	private static String metrics() throws IOException {
		return RawHttp.send(port, "GET /actuator/prometheus", bearer()).body();
	}

	private static String bearer() {
		return "Authorization: Bearer " + TOKEN;
	}

}
