package dev.workshoproles.api;

import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What all problems have in common.
 */
public final class ProblemAssert {

	private ProblemAssert() {
	}

	public static void assertProblem(MvcTestResult answer, int status, String type) {
		assertThat(answer).hasStatus(status).hasContentType("application/problem+json").bodyJson().satisfies((body) -> {
			assertThat(body).extractingPath("$.type").isEqualTo("urn:workshop-roles:problem:" + type);
			assertThat(body).extractingPath("$.status").isEqualTo(status);
			assertThat(body).extractingPath("$.title").asString().isNotBlank();
			assertThat(body).extractingPath("$.detail").asString().isNotBlank();
			assertThat(body).extractingPath("$.instance").isEqualTo(answer.getRequest().getRequestURI());
		});
	}

	public static void assertProblem(MvcTestResult answer, int status, String type, String property, Object value) {
		assertProblem(answer, status, type);
		assertThat(answer).bodyJson().extractingPath("$." + property).isEqualTo(value);
	}

}
