package dev.workshoproles.api.runs;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import dev.workshoproles.api.ApiSlice;
import dev.workshoproles.api.Samples;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.journal.KeptDocument;
import dev.workshoproles.runs.journal.RunState;

import static dev.workshoproles.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

@ApiSlice
class KeptControllerTests {

	private static final String KEPT = "/api/v1/runs/" + Samples.RUN + "/kept/";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private RunHistory history;

	@BeforeEach
	void aRunThatKeptOneDocument() {
		given(this.history.find(Samples.RUN)).willReturn(Optional.of(Samples.run(RunState.SUCCEEDED)));
		given(this.history.kept(Samples.RUN, 1)).willReturn(Optional
			.of(new KeptDocument(1, "DeleteRolePolicy/Reader/../\"by hand\"\r\n", "{\"a\":\"ő\"}", Samples.NOW)));
	}

	@Test
	void handsOutTheDocumentAsItWas() {
		assertThat(this.mvc.get().uri(KEPT + 1)).hasStatusOk()
			.hasContentType("application/json")
			.hasHeader("Content-Disposition", "attachment; filename=\"1-DeleteRolePolicy-Reader-..-by-hand-.json\"")
			.body()
			.asString(StandardCharsets.UTF_8)
			.isEqualTo("{\"a\":\"ő\"}");
	}

	@Test
	void hasNoOthers() {
		assertProblem(this.mvc.get().uri(KEPT + 2).exchange(), 404, "unknown-document");
		assertProblem(this.mvc.get().uri("/api/v1/runs/other/kept/1").exchange(), 404, "unknown-run");
		assertProblem(this.mvc.get().uri(KEPT + "one").exchange(), 400, "invalid-parameter", "field", "number");
	}

}
