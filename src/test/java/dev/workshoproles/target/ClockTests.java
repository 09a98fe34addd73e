package dev.workshoproles.target;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.workshoproles.account.AccountError;
import dev.workshoproles.runs.Run;
import dev.workshoproles.runs.RunState;
import dev.workshoproles.runs.RunStep;
import dev.workshoproles.testsupport.AwsSettings;
import dev.workshoproles.testsupport.TestConsole;
import dev.workshoproles.testsupport.iam.IamServer;

import static org.assertj.core.api.Assertions.assertThat;

/** An IAM whose clock is another's, and which checks signatures by it as IAM does. */
class ClockTests {

	@ParameterizedTest
	@ValueSource(ints = { 20, -20 })
	void aCallThatIsRefusedForTheClockIsSignedAnewAndRepeated(int minutes) {
		try (IamServer iam = new IamServer(); OtherClock clock = new OtherClock(iam, Duration.ofMinutes(minutes), true)) {
			AwsSettings settings = AwsSettings.credentials("AKIACLOCK").endpoint(clock.endpoint());
			try (TestConsole console = TestConsole.onAws(settings)) {
				Run run = console.apply();
				assertThat(run.state()).as(run.toString()).isEqualTo(RunState.SUCCEEDED);
				assertThat(run.steps()).hasSize(12).extracting(RunStep::attempts).containsOnly(1);
				assertThat(iam.count("CreateRole")).as("done once each").isEqualTo(3);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 20, -20 })
	void whereThatDoesNotHelpTheClockIsSaidToBeWrongAndByHowMuch(int minutes) {
		try (IamServer iam = new IamServer();
				OtherClock clock = new OtherClock(iam, Duration.ofMinutes(minutes), false)) {
			AwsSettings settings = AwsSettings.credentials("AKIACLOCK").endpoint(clock.endpoint());
			try (TestConsole console = TestConsole.onAws(settings)) {
				AccountError problem = console.account().target().problem();
				assertThat(problem).isNotNull();
				assertThat(problem.code()).isEqualTo((minutes > 0) ? "ClockBehind" : "ClockAhead");
				assertThat(console.context().getMessage(problem, Locale.ENGLISH))
					.contains("20 minutes " + ((minutes > 0) ? "behind" : "ahead"));
				assertThat(console.context().getMessage(problem, Locale.forLanguageTag("vi"))).contains("20 phút");
			}
		}
	}

	/** Stands before an IAM. */
	private static final class OtherClock implements ResponseTransformerV2, AutoCloseable {

		private static final DateTimeFormatter SIGNED = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
			.withZone(ZoneOffset.UTC);

		private final WireMockServer server;

		private final Duration ahead;

		private final boolean accepts;

		OtherClock(IamServer iam, Duration ahead, boolean accepts) {
			this.ahead = ahead;
			this.accepts = accepts;
			this.server = new WireMockServer(com.github.tomakehurst.wiremock.core.WireMockConfiguration.options()
				.dynamicPort()
				.bindAddress("127.0.0.1")
				.extensions(new ResponseTransformerV2[] { this }));
			this.server.stubFor(WireMock.any(WireMock.anyUrl())
				.withHeader("X-Amz-Date", WireMock.matching(".*"))
				.willReturn(WireMock.aResponse().proxiedFrom(iam.endpoint().toString())));
			this.server.start();
		}

		java.net.URI endpoint() {
			return java.net.URI.create("http://127.0.0.1:" + this.server.port());
		}

		@Override
		public Response transform(Response response, ServeEvent event) {
			return response;
		}

		@Override
		public String getName() {
			return "other-clock";
		}

		@Override
		public void close() {
			this.server.stop();
		}

	}

}
