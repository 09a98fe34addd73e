package dev.workshoproles.access.load;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import dev.workshoproles.problem.ProblemWriter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class BusyFilterTests {

	private final BusyFilter filter = new BusyFilter(problems(), 2);

	@Test
	void asksWhoIsTooManyToComeAgain() throws ServletException, IOException {
		MockHttpServletResponse answer = whileUnderWay(2, "/");
		assertThat(answer.getStatus()).isEqualTo(503);
		assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
		assertThat(answer.getContentType()).isEqualTo("application/problem+json");
		assertThat(answer.getContentAsString()).contains("urn:workshop-roles:problem:too-busy");
	}

	@Test
	void admitsTheMaximumNumberOfRequests() throws ServletException, IOException {
		assertThat(whileUnderWay(1, "/").getStatus()).isEqualTo(204);
	}

	@Test
	void alwaysAdmitsHealthChecks() throws ServletException, IOException {
		assertThat(whileUnderWay(2, "/actuator/health/liveness").getStatus()).isEqualTo(204);
		assertThat(whileUnderWay(2, "/actuator/health/readiness").getStatus()).isEqualTo(204);
	}

	@Test
	void forgetsWhoHasBeenAnswered() throws ServletException, IOException {
		whileUnderWay(2, "/");
		assertThatIllegalStateException().isThrownBy(() -> answer("/", (request, response) -> {
			throw new IllegalStateException();
		}));
		assertThat(whileUnderWay(1, "/").getStatus()).isEqualTo(204);
	}

	/** The answer to a request that comes while others are worked on. */
	private MockHttpServletResponse whileUnderWay(int others, String path) throws ServletException, IOException {
		if (others == 0) {
			return answer(path, (request, response) -> ((MockHttpServletResponse) response).setStatus(204));
		}
		MockHttpServletResponse[] last = new MockHttpServletResponse[1];
		answer("/", (request, response) -> last[0] = whileUnderWay(others - 1, path));
		return last[0];
	}

	private MockHttpServletResponse answer(String path, FilterChain chain) throws ServletException, IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.setServletPath(path);
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.filter.doFilter(request, response, chain);
		return response;
	}

	private static ProblemWriter problems() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		return new ProblemWriter(messages, new JsonMapper());
	}

}
