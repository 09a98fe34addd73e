package dev.workshoproles.access.hosts;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import dev.workshoproles.access.RawHttp;
import dev.workshoproles.access.RawHttp.Answer;
import dev.workshoproles.testsupport.RunningConsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@RunningConsole
class AllowedHostTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "LOCALHOST:8080", "127.0.0.1", "127.0.0.1:1", "[::1]", "[::1]:8080" })
	void answersToEachNameOfTheLoopbackAddress(String host) throws IOException {
		assertThat(get("Host: " + host).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "evil.example:8080", "localhost.evil.example", "evil.example#localhost",
			"localhost@evil.example", "localhost.", "127.0.0.1.nip.io", "[::2]", "127.0.0.2", "localhost:", "" })
	void refusesEveryOtherNameAlthoughItLeadsToTheLoopbackAddress(String host) throws IOException {
		assertThat(get("Host: " + host).status()).isIn(400, 403);
	}

	@Test
	void namesTheRefusedHostAndTheSetting() throws IOException {
		Answer answer = get("Host: evil.example:8080");
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		assertThat(answer.body()).contains("evil.example:8080", "console.allowed-hosts");
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.header("Content-Length")).isNotEmpty();
	}

	@Test
	void saysItInTheReadersLanguage() throws IOException {
		assertThat(get("Host: evil.example", "Accept-Language: vi").body()).contains("tên máy chủ");
		assertThat(get("Host: evil.example", "Accept-Language: fr, vi;q=0.5").body()).contains("tên máy chủ");
	}

	@Test
	void showsABrowserAPageThatLoadsNothing() throws IOException {
		Answer answer = get("Host: evil.example:8080", "Accept: text/html,application/xhtml+xml,*/*;q=0.8",
				"Accept-Language: vi");
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
		assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'sha256-");
		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.body()).contains("<html lang=\"vi\">", "evil.example:8080", "console.allowed-hosts")
			.doesNotContain("href", "src=");
	}

	@Test
	void answersTheApisBrowsersAsTheContractSays() throws IOException {
		Answer answer = RawHttp.sendWithoutHost(this.port, "GET /api/v1/roles", "Host: evil.example",
				"Accept: text/html");
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-Forwarded-Host: localhost", "Forwarded: host=localhost", "X-Host: localhost" })
	void isNotTalkedIntoAnotherHost(String header) throws IOException {
		assertThat(get("Host: evil.example", header).status()).isEqualTo(403);
	}

	@Test
	void refusesARequestWithoutHostOrWithTwo() throws IOException {
		assertThat(get().status()).isEqualTo(400);
		assertThat(get("Host: localhost", "Host: evil.example").status()).isEqualTo(400);
		assertThat(RawHttp.sendWithoutHost(this.port, "GET http://localhost/actuator/health", "Host: evil.example")
			.status()).isEqualTo(400);
	}

	@Test
	void comesBeforeEverythingElse() throws IOException {
		assertThat(RawHttp.sendWithoutHost(this.port, "GET /a;b/..//c", "Host: evil.example").status()).isEqualTo(403);
		assertThat(RawHttp.sendWithoutHost(this.port, "POST /api/v1/runs", "Host: evil.example").status())
			.isEqualTo(403);
	}

	@Test
	void putsNoMarkupOfTheHostIntoAPage() throws IOException {
		Answer answer = get("Host: <script>alert(1)</script>");
		assertThat(answer.status()).isIn(400, 403);
		assertThat(answer.body()).doesNotContain("<script", "alert");
	}

	@Test
	void takesASettingOnlyIfItIsAHost() {
		assertThatExceptionOfType(InvalidAllowedHostsException.class)
			.isThrownBy(() -> new AllowedHosts(List.of("https://lab.example")))
			.withMessageContaining("console.allowed-hosts");
		assertThatExceptionOfType(InvalidAllowedHostsException.class).isThrownBy(() -> new AllowedHosts(List.of()));
	}

	@Test
	void holdsToAPortOnlyIfTheSettingNamesOne() {
		AllowedHosts hosts = new AllowedHosts(List.of("Lab.example:8443", "other.example"));
		assertThat(hosts.allow("lab.example:8443")).isTrue();
		assertThat(hosts.allow("lab.example:8080")).isFalse();
		assertThat(hosts.allow("other.example:8080")).isTrue();
		assertThat(hosts.authority(8080, null)).isEqualTo("lab.example:8443");
	}

	@Test
	void isOpenedWhereItListens() throws IOException {
		AllowedHosts hosts = new AllowedHosts(List.of("localhost", "127.0.0.1", "[::1]"));
		InetAddress ipv6 = InetAddress.getByAddress(new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1 });
		assertThat(hosts.authority(8080, InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 })))
			.isEqualTo("localhost:8080");
		assertThat(hosts.authority(8080, InetAddress.getByAddress(new byte[16]))).isEqualTo("localhost:8080");
		assertThat(hosts.authority(8080, ipv6)).isEqualTo("[::1]:8080");
		assertThat(new AllowedHosts(List.of("lab.example")).authority(8080, ipv6)).isEqualTo("lab.example:8080");
	}

	private Answer get(String... headers) throws IOException {
		return RawHttp.sendWithoutHost(this.port, "GET /actuator/health", headers);
	}

}
