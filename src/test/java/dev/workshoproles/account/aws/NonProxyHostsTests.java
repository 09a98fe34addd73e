package dev.workshoproles.account.aws;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.workshoproles.account.aws.Proxies.Proxy;

import static org.assertj.core.api.Assertions.assertThat;

class NonProxyHostsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "iam.amazonaws.com|iam.amazonaws.com|true", "amazonaws.com|iam.amazonaws.com|true",
					".amazonaws.com|iam.amazonaws.com|true", "*.amazonaws.com|iam.amazonaws.com|true",
					"AmazonAWS.com|IAM.amazonaws.COM|true", "aws.com|iam.amazonaws.com|false",
					"localhost, .amazonaws.com|iam.amazonaws.com|true",
					"localhost amazonaws.com|iam.amazonaws.com|true", "*|iam.amazonaws.com|true",
					"amazonaws.com:443|iam.amazonaws.com|true", "amazonaws.com:80|iam.amazonaws.com|false",
					"127.0.0.1|127.0.0.1|true", "127.0.0.0/8|127.9.9.9|true", "10.0.0.0/8|11.0.0.1|false",
					"0.0.0.0/0|11.0.0.1|true", "[::1]|[::1]|true", "::1|::1|true", "''|iam.amazonaws.com|false",
					"i.m.amazonaws.com|iam.amazonaws.com|false" })
	void entriesOfTheVariable(String value, String host, boolean contained) {
		assertThat(NonProxyHosts.ofVariable(value).contain(host, 443)).isEqualTo(contained);
	}

	@ParameterizedTest
	@CsvSource({ "localhost|*.amazonaws.com,iam.amazonaws.com,true", "127.*,127.0.0.1,true",
			"amazonaws.com,iam.amazonaws.com,false" })
	void entriesOfTheFlag(String value, String host, boolean contained) {
		assertThat(NonProxyHosts.ofFlag(value).contain(host, 443)).isEqualTo(contained);
	}

	@Test
	void smallLettersComeFirst() {
		Proxies proxies = new Proxies(
				Map.of("https_proxy", "http://small:1", "HTTPS_PROXY", "http://capital:2", "HTTP_PROXY", "plain")::get);
		assertThat(proxies.forTarget("https", "iam.amazonaws.com", 443)).map(Proxy::host).contains("small");
		assertThat(proxies.forTarget("http", "iam.amazonaws.com", 80))
			.contains(new Proxy("http", "plain", 80, null, ""));
	}

	@Test
	void thePasswordIsNowhereInWords() {
		Proxies proxies = new Proxies(Map.of("HTTPS_PROXY", "https://ana:secret@proxy:8443")::get);
		assertThat(proxies.all()).singleElement().satisfies((proxy) -> {
			assertThat(proxy.password()).isEqualTo("secret");
			assertThat(proxy.scheme()).isEqualTo("https");
			assertThat(proxy).hasToString("https://proxy:8443");
		});
	}

}
