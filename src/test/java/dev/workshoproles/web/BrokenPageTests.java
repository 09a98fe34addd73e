package dev.workshoproles.web;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import dev.workshoproles.access.RawHttp;
import dev.workshoproles.access.RawHttp.Answer;
import dev.workshoproles.testsupport.RunningConsole;

import static org.assertj.core.api.Assertions.assertThat;

@RunningConsole
class BrokenPageTests {

	@LocalServerPort
	private int port;

	/** A browser that got half a page with status 200 would wait for the rest of it. */
	@Test
	void aPageThatFailsHalfWayIsAnErrorPageAndWhole() throws IOException {
		Answer answer = RawHttp.send(this.port, "GET /broken", "Accept: text/html");
		assertThat(answer.status()).isEqualTo(500);
		assertThat(answer.body()).contains("<h1>Something went wrong in the console</h1>", "</html>")
			.doesNotContain("<p>1</p>");
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class BrokenPage {

		@Bean
		BrokenController broken() {
			return new BrokenController();
		}

	}

	@Controller
	static class BrokenController {

		@GetMapping("/broken")
		String broken() {
			return "broken";
		}

	}

}
