package dev.workshoproles.target;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.testsupport.Authority;
import dev.workshoproles.testsupport.AwsSettings;
import dev.workshoproles.testsupport.ForwardProxy;
import dev.workshoproles.testsupport.TestConsole;
import dev.workshoproles.testsupport.iam.IamServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way to AWS through a company's proxy, which opens TLS by a certificate of its own.
 */
class ProxyTests {

	/** Only the proxy finds it. */
	private static final URI ENDPOINT = URI.create("https://" + Authority.HOST);

	@TempDir
	private static Path folder;

	private static Authority authority;

	private static IamServer iam;

	@BeforeAll
	static void start() {
		authority = new Authority(folder);
		iam = new IamServer(authority.server());
	}

	@AfterAll
	static void stop() {
		iam.close();
	}

	@BeforeEach
	void reset() {
		iam.reset();
	}

	@ParameterizedTest
	@CsvSource({ "HTTPS_PROXY,http://", "https_proxy,http://", "HTTPS_PROXY,''" })
	void theVariableLeadsThroughIt(String variable, String scheme) {
		try (ForwardProxy proxy = proxy();
				TestConsole console = TestConsole
					.onAws(settings().variable(variable, scheme + proxy.address()).endpoint(ENDPOINT))) {
			assertThat(console.apply().state()).isEqualTo(RunState.SUCCEEDED);
			assertThat(proxy.requests()).isNotEmpty()
				.allMatch((line) -> line.startsWith("CONNECT " + Authority.HOST + ":443 "));
		}
	}

	@Test
	void theFlagOfTheJvmDoesToo() {
		try (ForwardProxy proxy = proxy();
				TestConsole console = TestConsole.onAws(settings().with("https.proxyHost", "127.0.0.1")
					.with("https.proxyPort", String.valueOf(proxy.port()))
					.endpoint(ENDPOINT))) {
			assertThat(console.account().target().problem()).isNull();
			assertThat(proxy.requests()).isNotEmpty();
		}
	}

	@Test
	void plainRequestsGoThroughHttpsProxysSibling() {
		try (IamServer plain = new IamServer();
				ForwardProxy proxy = new ForwardProxy(plain.endpoint().getPort());
				TestConsole console = TestConsole.onAws(settings().variable("HTTP_PROXY", "http://" + proxy.address())
					.variable("HTTPS_PROXY", "http://127.0.0.1:1")
					.endpoint(URI.create("http://" + Authority.HOST)))) {
			assertThat(console.account().target().problem()).isNull();
			assertThat(proxy.requests()).allMatch((line) -> line.startsWith("POST http://" + Authority.HOST));
		}
	}

	@Test
	void noProxyLeadsPastIt() {
		try (ForwardProxy proxy = proxy();
				TestConsole console = TestConsole.onAws(settings().variable("HTTPS_PROXY", "http://" + proxy.address())
					.variable("NO_PROXY", "10.0.0.0/8, 127.0.0.1")
					.endpoint(iam.endpoint()))) {
			assertThat(console.account().target().problem()).isNull();
			assertThat(proxy.requests()).isEmpty();
		}
	}

	@Test
	void theProxyWantsAPassword() {
		try (ForwardProxy proxy = proxy().onlyFor("ana:p@ss+w:rd")) {
			AwsSettings unknown = settings().variable("HTTPS_PROXY", "http://" + proxy.address());
			assertThat(problem(unknown)).isEqualTo("ProxyAuthentication");
			AwsSettings known = settings().variable("HTTPS_PROXY", "http://ana:p%40ss+w:rd@" + proxy.address());
			try (TestConsole console = TestConsole.onAws(known.endpoint(ENDPOINT))) {
				assertThat(console.apply().state()).isEqualTo(RunState.SUCCEEDED);
			}
		}
	}

	/** With status 200 it is a page in the place of the tunnel. */
	@ParameterizedTest
	@CsvSource({ "200 OK", "302 Found", "403 Forbidden", "502 Bad Gateway" })
	void theProxyRefuses(String status) {
		try (ForwardProxy proxy = proxy().refusing(status)) {
			assertThat(problem(settings().variable("HTTPS_PROXY", "http://" + proxy.address())))
				.isEqualTo("NotFromAws");
		}
	}

	@Test
	void aNetworkAnswersWithAPageWhereTlsIsSpoken() throws IOException {
		try (ServerSocket portal = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			Thread answering = new Thread(() -> answerWithPages(portal));
			answering.start();
			URI endpoint = URI.create("https://127.0.0.1:" + portal.getLocalPort());
			assertThat(problem(settings(), endpoint)).isEqualTo("NotFromAws");
		}
	}

	private static void answerWithPages(ServerSocket portal) {
		while (!portal.isClosed()) {
			try (Socket client = portal.accept()) {
				client.getOutputStream()
					.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>".getBytes(StandardCharsets.UTF_8));
				client.shutdownOutput();
				client.getInputStream().transferTo(OutputStream.nullOutputStream());
			}
			catch (IOException ex) {
				// The client hung up, or the portal is closed.
			}
		}
	}

	@Test
	void withoutItsCertificateTheAuthorityIsUnknown() {
		try (ForwardProxy proxy = proxy()) {
			AwsSettings settings = AwsSettings.credentials("AKIAANA")
				.variable("HTTPS_PROXY", "http://" + proxy.address());
			assertThat(problem(settings)).isEqualTo("UnknownCertificate");
		}
	}

	@Test
	void aProfileMayNameTheCertificates() throws IOException {
		Path config = Files.writeString(folder.resolve("config"),
				"[default]\nca_bundle = " + authority.certificate() + "\n");
		AwsSettings settings = AwsSettings.credentials("AKIAANA").with("aws.configFile", config.toString());
		try (TestConsole console = TestConsole.onAws(settings.endpoint(iam.endpoint()))) {
			assertThat(console.account().target().problem()).isNull();
		}
	}

	/** The SDK makes a client of STS of its own for that. */
	@Test
	void theRoleOfAProfileIsAssumedThroughIt() throws IOException {
		Path config = Files.writeString(folder.resolve("roles"), """
				[profile base]
				aws_access_key_id = AKIABASE
				aws_secret_access_key = secret
				[profile lab]
				role_arn = arn:aws:iam::000000000000:role/Participant
				source_profile = base
				""");
		iam.addAssumableRole("Participant");
		try (ForwardProxy proxy = proxy()) {
			AwsSettings settings = AwsSettings.none()
				.with("aws.configFile", config.toString())
				.with("aws.profile", "lab")
				.with("aws.region", "us-east-1")
				.variable("AWS_CA_BUNDLE", authority.certificate().toString())
				.variable("HTTPS_PROXY", "http://" + proxy.address());
			try (TestConsole console = TestConsole.onAws(settings.endpoint(ENDPOINT))) {
				assertThat(console.account().target().problem()).isNull();
				assertThat(iam.requests()).contains("AssumeRole", "GetCallerIdentity");
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "AWS_CA_BUNDLE,target/no-such-file,no-such-file",
			"HTTPS_PROXY,http://user:pass word@proxy,HTTPS_PROXY" })
	void whatIsNoBundleOrNoProxyIsRefusedAtStart(String variable, String value, String named) {
		EndpointSettingsTests.doesNotStart(settings().variable(variable, value).endpoint(ENDPOINT))
			.rootCause()
			.satisfies((ex) -> assertThat(ex.toString()).contains(named).doesNotContain("pass word"));
	}

	private static ForwardProxy proxy() {
		return new ForwardProxy(iam.endpoint().getPort());
	}

	private static AwsSettings settings() {
		return AwsSettings.credentials("AKIAANA").variable("AWS_CA_BUNDLE", authority.certificate().toString());
	}

	private static String problem(AwsSettings settings) {
		return problem(settings, ENDPOINT);
	}

	private static String problem(AwsSettings settings, URI endpoint) {
		try (TestConsole console = TestConsole.onAws(settings.endpoint(endpoint))) {
			AccountError problem = console.account().target().problem();
			assertThat(problem).isNotNull();
			assertThat(problem.kind()).isEqualTo(Kind.UNREACHABLE);
			return problem.code();
		}
	}

}
