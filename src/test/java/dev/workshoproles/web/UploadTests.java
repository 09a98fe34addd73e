package dev.workshoproles.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import dev.workshoproles.blueprint.file.WorkshopReviews;
import dev.workshoproles.testsupport.RunningConsole;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A file comes through the filters of a running console only with the token of its form.
 */
@RunningConsole
class UploadTests {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final String ORDERS = "id: orders\ntitle: Orders\nroles: [{name: Reader, trus: x}]\n";

	@LocalServerPort
	private int port;

	private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	@Test
	void aFileIsChecked() throws Exception {
		HttpResponse<String> answer = upload(token(), ORDERS);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("orders.yaml:3", "did you mean &#39;trust&#39;?");
	}

	@Test
	void withoutTheFormsTokenItIsRefused() throws Exception {
		assertThat(upload("", ORDERS).statusCode()).isEqualTo(403);
	}

	@Test
	void aFileThatIsTooLargeHasAnErrorThatSaysSo() throws Exception {
		HttpResponse<String> answer = upload(token(), "#".repeat(WorkshopReviews.MAX_BYTES + 1));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("orders.yaml", "is larger than 1048576 bytes");
		assertThat(upload(token(), "#".repeat(3 * WorkshopReviews.MAX_BYTES)).statusCode()).isEqualTo(413);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=LONG",
					"multipart/form-data; boundary=other", "multipart/mixed; boundary=boundary" })
	void aBodyInOtherPartsIsARefusedRequest(String type) throws Exception {
		String long5000 = "x".repeat(5_000);
		HttpResponse<String> answer = this.browser
			.send(request("/workshop/check").header("Content-Type", type.replace("LONG", long5000))
				.POST(BodyPublishers.ofString("--" + long5000 + "\r\n\r\nx"))
				.build(), BodyHandlers.ofString());
		assertThat(answer.statusCode()).isBetween(400, 499);
	}

	private String token() throws IOException, InterruptedException {
		Matcher token = TOKEN.matcher(this.browser.send(request("/workshop").build(), BodyHandlers.ofString()).body());
		assertThat(token.find()).isTrue();
		return token.group(1);
	}

	private HttpResponse<String> upload(String token, String content) throws IOException, InterruptedException {
		String body = part("name=\"_csrf\"", token) + part("name=\"file\"; filename=\"orders.yaml\"", content)
				+ "--boundary--\r\n";
		return this.browser
			.send(request("/workshop/check").header("Content-Type", "multipart/form-data; boundary=boundary")
				.POST(BodyPublishers.ofString(body))
				.build(), BodyHandlers.ofString());
	}

	private static String part(String disposition, String content) {
		return "--boundary\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("Accept-Language", "en");
	}

}
