package dev.workshoproles.api.workshop;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import dev.workshoproles.api.ApiSlice;
import dev.workshoproles.capture.CapturedWorkshop;
import dev.workshoproles.capture.CapturedWorkshops;
import dev.workshoproles.capture.RoleCapture;

import static dev.workshoproles.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

@ApiSlice
class CaptureControllerTests {

	private static final String CAPTURE = "/api/v1/workshops/capture";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private RoleCapture capture;

	@Test
	void isAWorkshopFileWithWhatIsNotInIt() {
		CapturedWorkshop none = CapturedWorkshops.without("Nobody");
		given(this.capture.capture(List.of("Nobody"))).willReturn(none);
		assertThat(post("{\"roles\":[\"Nobody\"]}", MediaType.APPLICATION_JSON_VALUE)).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("""
					{"workshop":{"id":"captured-workshop","roles":[]},"omissions":[{"reason":"NO_ROLE","role":"Nobody",
					"message":"There is no role Nobody in the account."}]}""");
	}

	@Test
	void isAZipFileForWhoAsksForOne() {
		CapturedWorkshop none = CapturedWorkshops.without("Nobody");
		given(this.capture.capture(List.of("Nobody"))).willReturn(none);
		MvcTestResult answer = post("{\"roles\":[\"Nobody\"]}", "application/zip");
		assertThat(answer).hasStatusOk()
			.hasContentType("application/zip")
			.headers()
			.hasValue(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"workshop.zip\"");
		assertThat(answer.getResponse().getContentAsByteArray()).startsWith('P', 'K');
	}

	@Test
	void needsRoles() {
		for (String body : List.of("{}", "{\"roles\":[]}")) {
			assertProblem(post(body, MediaType.APPLICATION_JSON_VALUE), 400, "invalid-body", "field", "roles");
		}
	}

	private MvcTestResult post(String body, String accept) {
		return this.mvc.post()
			.uri(CAPTURE)
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.ACCEPT, accept)
			.content(body)
			.exchange();
	}

}
