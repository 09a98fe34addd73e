package dev.workshoproles.target;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.extension.requestfilter.StubRequestFilterV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/**
 * Stands before an IAM with a clock of its own, and refuses what was not signed in the
 * last five minutes by it, in IAM's words.
 */
final class OtherClock implements StubRequestFilterV2, AutoCloseable {

	private static final DateTimeFormatter SIGNED = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

	private final WireMockServer server;

	private final Duration ahead;

	private final boolean accepts;

	/**
	 * Starts.
	 * @param accepts whether a good signature is accepted
	 */
	OtherClock(URI iam, Duration ahead, boolean accepts) {
		this.ahead = ahead;
		this.accepts = accepts;
		this.server = new WireMockServer(
				WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1").extensions(this));
		this.server
			.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse().proxiedFrom(iam.toString())));
		this.server.start();
	}

	URI endpoint() {
		return URI.create("http://127.0.0.1:" + this.server.port());
	}

	@Override
	public RequestFilterAction filter(Request request, ServeEvent event) {
		Instant now = Instant.now().plus(this.ahead);
		Instant signed = SIGNED.parse(request.getHeader("X-Amz-Date"), Instant::from);
		boolean old = signed.isBefore(now.minus(Duration.ofMinutes(5)));
		boolean early = signed.isAfter(now.plus(Duration.ofMinutes(5)));
		if (this.accepts && !old && !early) {
			return RequestFilterAction.continueWith(request);
		}
		return RequestFilterAction.stopWith(refusal(early
				? "Signature not yet current: " + SIGNED.format(signed) + " is still later than " + SIGNED.format(now)
				: "Signature expired: " + SIGNED.format(signed) + " is now earlier than " + SIGNED.format(now), now));
	}

	private static ResponseDefinition refusal(String message, Instant now) {
		return WireMock.aResponse()
			.withStatus(403)
			.withHeader("Date", DATE.format(now))
			.withHeader("Content-Type", "text/xml")
			.withBody("<ErrorResponse><Error><Type>Sender</Type><Code>SignatureDoesNotMatch</Code><Message>" + message
					+ "</Message></Error><RequestId>test</RequestId></ErrorResponse>")
			.build();
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
