package dev.workshoproles.api.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import dev.workshoproles.api.ApiSlice;
import dev.workshoproles.api.Samples;
import dev.workshoproles.practice.Drill;
import dev.workshoproles.practice.Drills;
import dev.workshoproles.practice.NoSuchDrillException;
import dev.workshoproles.practice.Round;
import dev.workshoproles.problem.ProblemException;
import dev.workshoproles.problem.ProblemType;
import dev.workshoproles.runs.execution.RunInProgressException;

import static dev.workshoproles.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

@ApiSlice
class DrillsControllerTests {

	private static final Round BEGUN = new Round(Drill.WRONG_SERVICE, "Reader", Samples.NOW, 1, null, null);

	private static final Round OVER = new Round(Drill.DELETED_ROLE, "Reader", Samples.NOW, 2,
			Samples.NOW.plusSeconds(40), Samples.NOW.plusSeconds(65));

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Drills drills;

	@Test
	void listsWhatThereIsAndWasWithoutSpoilingWhatGoesOn() {
		given(this.drills.offered()).willReturn(Map.of(Drill.OTHER_LETTER_CASE, List.of("Reader")));
		given(this.drills.rounds()).willReturn(List.of(OVER, BEGUN));
		assertThat(this.mvc.get().uri("/api/v1/sandbox/drills")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
				{"drills": [{"name": "other-letter-case", "roles": ["Reader"]}],
				"rounds": [{"drill": "deleted-role", "role": "Reader", "startedAt": "2026-11-24T08:15:30Z", "tries": 2,
					"foundAt": "2026-11-24T08:16:10Z", "repairedAt": "2026-11-24T08:16:35Z"},
					{"startedAt": "2026-11-24T08:15:30Z", "tries": 1}]}""");
	}

	@Test
	void startsADrill() {
		given(this.drills.start("random")).willReturn(BEGUN);
		assertThat(start("{\"drill\":\"random\"}")).hasStatus(201)
			.bodyJson()
			.isStrictlyEqualTo("{\"startedAt\": \"2026-11-24T08:15:30Z\", \"tries\": 1}");
	}

	@Test
	void refusesADrillThatThereIsNot() {
		given(this.drills.start("none")).willThrow(mock(NoSuchDrillException.class));
		assertProblem(start("{\"drill\":\"none\"}"), 404, "unknown-drill");
		assertProblem(start("{}"), 400, "invalid-body");
		assertProblem(start("{\"drill\":\"random\",\"more\":1}"), 400, "invalid-body");
	}

	@Test
	void startsOver() {
		assertThat(this.mvc.delete().uri("/api/v1/sandbox")).hasStatus(204);
		then(this.drills).should().startOver();
	}

	@Test
	void waitsForARun() {
		willThrow(new RunInProgressException(Samples.RUN)).given(this.drills).startOver();
		assertProblem(this.mvc.delete().uri("/api/v1/sandbox").exchange(), 409, "run-in-progress");
	}

	@Test
	void isNotThereOnARealAccount() {
		DrillsController none = new DrillsController(Optional.empty());
		assertThatExceptionOfType(ProblemException.class).isThrownBy(none::getDrills)
			.satisfies((ex) -> assertThat(ex.problem().type()).isEqualTo(ProblemType.NOT_FOUND));
		assertThatExceptionOfType(ProblemException.class).isThrownBy(none::emptySandbox);
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> none.startDrill(new DrillBody("random")));
	}

	private MvcTestResult start(String body) {
		return this.mvc.post()
			.uri("/api/v1/sandbox/drills")
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

}
