package dev.workshoproles;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;

/** What is opened before anybody asks, here below a path. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.servlet.context-path=/lab")
class WarmUpTests {

	/** Filled after the client has its response. */
	private static final BlockingQueue<String> ANSWERED = new LinkedBlockingQueue<>();

	@Autowired
	private ApplicationContext console;

	@Test
	void opensPagesWhereTheyAre() throws InterruptedException {
		WarmUp.warm(this.console);
		assertThat(List.of(ANSWERED.take(), ANSWERED.take())).containsExactly("200 /lab/", "200 /lab/runs");
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Recording {

		@Bean
		Filter recordingFilter() {
			return (request, response, chain) -> {
				chain.doFilter(request, response);
				ANSWERED.add(((HttpServletResponse) response).getStatus() + " "
						+ ((HttpServletRequest) request).getRequestURI());
			};
		}

	}

}
