package dev.workshoproles.access.hosts;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.ServletException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import dev.workshoproles.problem.ProblemWriter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class ForeignOriginFilterTests {

	private final ForeignOriginFilter filter = new ForeignOriginFilter("/api/",
			new AllowedHosts(List.of("localhost", "lab.example")), mock(ProblemWriter.class));

	/** A tunnel may rewrite only Host or only Origin. */
	@ParameterizedTest
	@CsvSource({ "localhost:8080, https://lab.example, true", "lab.example, http://localhost:8080, false",
			"lab.example, https://lab.example, true", "localhost:8080, https://evil.example, false",
			"localhost:8080, https://lab.example:8443, false", "localhost:8080, http://localhost:1, false" })
	void takesAnOriginThatTheSettingNames(String host, String origin, boolean taken)
			throws ServletException, IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/runs");
		request.addHeader("Host", host);
		request.addHeader("Origin", origin);
		MockFilterChain chain = new MockFilterChain();
		this.filter.doFilter(request, new MockHttpServletResponse(), chain);
		assertThat(chain.getRequest() != null).isEqualTo(taken);
	}

}
