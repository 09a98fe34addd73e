package dev.workshoproles.access;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.workshoproles.testsupport.RunningConsole;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Headers that are malformed, or far longer than any browser's, at every kind of address.
 */
@RunningConsole
@ExtendWith(OutputCaptureExtension.class)
class OddHeadersIntegrationTests {

	private static final int LONG = 7_500;

	private static final List<String> ADDRESSES = List.of("/", "/check", "/runs", "/runs/none", "/language", "/sign-in",
			"/css/console.css", "/js/console.js", "/webjars/picocss__pico/css/pico.min.css", "/favicon.ico",
			"/actuator/health", "/actuator/health/liveness", "/actuator/prometheus", "/api/v1/target", "/api/v1/runs",
			"/api/v1/runs/none/events", "/api/v1/nothing", "/v3/api-docs", "/swagger-ui/index.html", "/nothing",
			"/error");

	private static final String ELEVEN = "en-US, en, fr, de, es, it, pt, nl, sv, da, nb";

	@LocalServerPort
	private int port;

	static Stream<String> headers() {
		return Stream.of(
				values("Accept-Language", ELEVEN, ELEVEN + ", " + ELEVEN, repeat("xx-", ", "), "en;q=NaN", "en;q=-1",
						"en;q=1e99", "vi;q=", "*;q=0", "-", "_;q=,;", "abcdefghijk-\"", "x".repeat(LONG)),
				values("Accept", "text", "*/x", "a/b/c", "text/html;q=2", "text/html;q=\"", ";", repeat("a/b", ","),
						"text/" + "x".repeat(LONG)),
				values("Content-Type", "x", "a/b/c", "application/json;charset=none", "application/json;charset=\"",
						"multipart/form-data", "multipart/form-data;boundary=" + "x".repeat(LONG), "/"),
				values("Cookie", "language", "language=\"", "language=%", "=;;=", "XSRF-TOKEN=\u00e9%00",
						"workshop-roles-console=" + "9".repeat(LONG), repeat("a=b", "; ")),
				values("Range", "bytes", "bytes=a-b", "bytes=5-1", "bytes=99999999999999999999-", "bytes=-0",
						"bytes=" + repeat("0-0", ","), "lines=1-2"),
				values("If-None-Match", "\"", "W/", "*", "x".repeat(LONG), repeat("\"a\"", ",")),
				values("If-Modified-Since", "x", "0", "Sun, 99 Foo 9999 99:99:99 GMT", "-1"),
				values("If-Unmodified-Since", "x", "0"), values("If-Match", "\"", "x"), values("If-Range", "\"", "x"),
				values("Prefer", "wait", "wait=99999999999999", "wait=-1", ";,=", repeat("wait=1", ",")),
				values("Forwarded", "for=", "host=\"", ";;;", "proto=x;host=:99999999", "x".repeat(LONG)),
				values("X-Forwarded-Host", ":", "a:b:c"), values("X-Forwarded-Port", "x", "-1"),
				values("X-Forwarded-Proto", "x", ","), values("X-Forwarded-Prefix", "//", "%"),
				values("X-Forwarded-For", "x", ","),
				values("Last-Event-ID", "x", "-1", "99999999999999999999", "9".repeat(LONG)),
				values("Origin", "x", "http://", "%", "null"), values("Sec-Fetch-Site", "x", ""),
				values("Referer", "%", "::"),
				values("Authorization", "Bearer", "Bearer ", "Basic %%%", "Basic OnB3", "Digest", "x".repeat(LONG)),
				values("Idempotency-Key", "\u00e9", "x".repeat(LONG), ""), values("HX-Request", "x"),
				values("Accept-Encoding", "gzip;q=x", ";", repeat("gzip", ","), "x".repeat(LONG)),
				values("Accept-Charset", "x", ";q=\""), values("Content-Encoding", "gzip", "x"),
				values("Content-Language", ELEVEN, "-"), values("TE", "x", "trailers, deflate;q=x"),
				values("Expect", "x", "100-continue"), values("Upgrade", "websocket", "h2c", "/"),
				values("HTTP2-Settings", "x"), values("Connection", "x", ","), values("Date", "x"),
				values("traceparent", "x", "00-0-0-0", "00-" + "f".repeat(32) + "-" + "0".repeat(16) + "-ff"),
				values("tracestate", "=", "x".repeat(LONG)), values("baggage", "=", "a=%", repeat("a=b", ",")),
				values("b3", "x", "0-0-d"), values("X-B3-TraceId", "x"), values("X-HTTP-Method-Override", "x"),
				values("Access-Control-Request-Method", "x", "GET"), values("User-Agent", "", "x".repeat(LONG)),
				values("X-XSRF-TOKEN", "x", "\u00e9"))
			.flatMap((header) -> header);
	}

	@ParameterizedTest
	@MethodSource("headers")
	void areNoErrorOfTheConsole(String header, CapturedOutput log) throws IOException {
		for (String address : ADDRESSES) {
			assertNoError("GET " + address, header);
			assertNoError("OPTIONS " + address, header);
			assertNoError("POST " + address, header);
		}
		assertThat(log).doesNotContain("Exception");
	}

	private void assertNoError(String line, String header) throws IOException {
		assertThat(RawHttp.send(this.port, line, header).status()).as("%s with %s", line, shortened(header))
			.isLessThan(500);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/css/console.css", "/actuator/health", "/api/v1/roles", "/nothing" })
	void ofManyLanguagesLeaveTheAnswerAsItIs(String address) throws IOException {
		String plain = RawHttp.send(this.port, "GET " + address).head().lines().findFirst().orElseThrow();
		assertThat(RawHttp.send(this.port, "GET " + address, "Accept-Language: " + ELEVEN).head()).startsWith(plain);
	}

	@Test
	void ofManyLanguagesAreReadToTheirEnd() throws IOException {
		String header = "Accept-Language: " + ELEVEN.replaceAll("en(-US)?, ", "") + ", vi;q=0.1";
		assertThat(RawHttp.send(this.port, "GET /", header).body()).contains("lang=\"vi\"");
		assertThat(RawHttp.send(this.port, "GET /api/v1/roles/none", header).body()).contains("Kh\u00f4ng");
	}

	private static Stream<String> values(String name, String... values) {
		return Stream.of(values).map((value) -> name + ": " + value);
	}

	private static String repeat(String item, String separator) {
		return Stream.generate(() -> item)
			.limit(LONG / (item.length() + separator.length()))
			.collect(Collectors.joining(separator));
	}

	private static String shortened(String header) {
		return header.substring(0, Math.min(100, header.length())).toLowerCase(Locale.ROOT);
	}

}
