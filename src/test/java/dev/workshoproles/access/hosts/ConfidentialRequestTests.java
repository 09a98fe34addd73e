package dev.workshoproles.access.hosts;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class ConfidentialRequestTests {

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "LOCALHOST", "127.0.0.1", "[::1]", "::1" })
	void thisComputersOwnNamesAre(String host) {
		assertThat(isConfidential("http", host, null)).isTrue();
		assertThat(isConfidential("http", host, "null")).isTrue();
		assertThat(isConfidential("http", host, "http://[::1]:8080")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "lab.example", "10.0.0.1", "localhost.lab.example", "127.0.0.1.lab.example", "0.0.0.0" })
	void anyOtherNameNeedsTls(String host) {
		assertThat(isConfidential("http", host, null)).isFalse();
		assertThat(isConfidential("https", host, null)).isTrue();
		assertThat(isConfidential("https", host, "https://" + host)).isTrue();
	}

	/** A tunnel or proxy can send its own name for the browser's. */
	@Test
	void whatTheBrowserSentInTheClearIsNot() {
		assertThat(isConfidential("http", "localhost", "http://lab.example")).isFalse();
		assertThat(isConfidential("https", "lab.example", "http://lab.example")).isFalse();
		assertThat(isConfidential("http", "localhost", "https://lab.example")).isTrue();
		assertThat(isConfidential("http", "localhost", "file://")).isFalse();
		assertThat(isConfidential("http", "localhost", "::")).isFalse();
	}

	private static boolean isConfidential(String scheme, String host, @Nullable String origin) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/connect");
		request.setScheme(scheme);
		request.setSecure(scheme.equals("https"));
		request.setServerName(host);
		if (origin != null) {
			request.addHeader("Origin", origin);
		}
		return ConfidentialRequest.isConfidential(request);
	}

}
