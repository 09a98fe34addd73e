package dev.workshoproles.web.runs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import dev.workshoproles.account.Account;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.runs.ClassOverException;
import dev.workshoproles.runs.PlanDeniedException;
import dev.workshoproles.runs.PlanOutdatedException;
import dev.workshoproles.runs.PlanToReviewException;
import dev.workshoproles.runs.RunRequest;
import dev.workshoproles.runs.RunService;
import dev.workshoproles.runs.UnknownPlanException;
import dev.workshoproles.runs.execution.RunInProgressException;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.web.Given;
import dev.workshoproles.web.PageSlice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

@PageSlice
class RunStartControllerTests {

	private static final RunRequest SHOWN = RunRequest.ofPlan(Given.ID);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Account account;

	@Autowired
	private RunService runs;

	@BeforeEach
	void answer() {
		given(this.account.target()).willReturn(Given.TARGET);
	}

	@Test
	void carriesOutThePlanThatWasShown() {
		given(this.runs.start(SHOWN, null)).willReturn(Given.run(RunState.RUNNING));
		assertThat(this.mvc.post().uri("/runs").param("planId", Given.ID)).hasStatus(HttpStatus.FOUND)
			.hasRedirectedUrl("/runs/" + Given.ID);
	}

	@Test
	void otherChoicesThanTheShownOnesLeadToTheirPlanAndDoNothing() {
		PlanRequest adopting = new PlanRequest(Action.APPLY, List.of(), true, false);
		given(this.runs.findPlan("shown")).willReturn(Optional.of(Given.creating()));
		given(this.runs.plan(adopting)).willReturn(Given.plan(adopting));
		assertThat(
				this.mvc.post().uri("/runs").param("planId", "shown").param("offered", "adopt").param("adopt", "true"))
			.hasRedirectedUrl("/plans/" + Given.ID + "?choices");
		then(this.runs).should(never()).start(any(), any());
	}

	@Test
	void aChoiceThatIsTakenBackCountsToo() {
		PlanRequest adopting = new PlanRequest(Action.APPLY, List.of(), true, false);
		given(this.runs.findPlan("shown")).willReturn(Optional.of(Given.plan(adopting)));
		given(this.runs.plan(Given.APPLY)).willReturn(Given.creating());
		assertThat(this.mvc.post().uri("/runs").param("planId", "shown").param("offered", "adopt"))
			.hasRedirectedUrl("/plans/" + Given.ID + "?choices");
		then(this.runs).should(never()).start(any(), any());
	}

	@Test
	void theShownChoicesAreCarriedOut() {
		PlanRequest adopting = new PlanRequest(Action.APPLY, List.of(), true, false);
		given(this.runs.findPlan(Given.ID)).willReturn(Optional.of(Given.plan(adopting)));
		given(this.runs.start(SHOWN, null)).willReturn(Given.run(RunState.RUNNING));
		assertThat(
				this.mvc.post().uri("/runs").param("planId", Given.ID).param("offered", "adopt").param("adopt", "true"))
			.hasRedirectedUrl("/runs/" + Given.ID);
	}

	@Test
	void createsAtOnceWhereNothingHasToChange() {
		given(this.runs.startCreating(Given.APPLY)).willReturn(Given.run(RunState.RUNNING));
		assertThat(this.mvc.post().uri("/runs").param("action", "APPLY")).hasRedirectedUrl("/runs/" + Given.ID);
	}

	@Test
	void showsThePlanFirstWhereMoreThanCreatingIsToBeDone() {
		PlanToReviewException review = mock(PlanToReviewException.class);
		given(review.plan()).willReturn(Given.plan(Given.APPLY));
		given(this.runs.startCreating(Given.APPLY)).willThrow(review);
		assertThat(this.mvc.post().uri("/runs").param("action", "APPLY"))
			.hasRedirectedUrl("/plans/" + Given.ID + "?look");
	}

	@Test
	void leadsToTheRunInProgress() {
		RunInProgressException busy = mock(RunInProgressException.class);
		given(busy.runId()).willReturn("other");
		given(this.runs.start(SHOWN, null)).willThrow(busy);
		assertThat(this.mvc.post().uri("/runs").param("planId", Given.ID)).hasRedirectedUrl("/runs/other?busy");
	}

	@Test
	void showsAnOutdatedPlanAnew() {
		PlanOutdatedException outdated = mock(PlanOutdatedException.class);
		given(outdated.fresh()).willReturn(Given.plan(Given.APPLY));
		given(this.runs.start(SHOWN, null)).willThrow(outdated);
		assertThat(this.mvc.post().uri("/runs").param("planId", Given.ID))
			.hasRedirectedUrl("/plans/" + Given.ID + "?outdated");
	}

	@Test
	void showsAPlanThatIamWouldDenyUntilItIsBegunAllTheSame() {
		given(this.runs.start(SHOWN, null)).willThrow(new PlanDeniedException(Given.creating(), List.of()));
		assertThat(this.mvc.post().uri("/runs").param("planId", Given.ID))
			.hasRedirectedUrl("/plans/" + Given.ID + "?denied");
		given(this.runs.start(SHOWN.evenIf(true), null)).willReturn(Given.run(RunState.RUNNING));
		assertThat(this.mvc.post().uri("/runs").param("planId", Given.ID).param("evenIfDenied", "true"))
			.hasRedirectedUrl("/runs/" + Given.ID);
	}

	@Test
	void missesAPlanThatIsNotKept() {
		given(this.runs.start(SHOWN, null)).willThrow(mock(UnknownPlanException.class));
		assertThat(this.mvc.post().uri("/runs").param("planId", Given.ID)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void saysThatTheClassIsOver() {
		given(this.runs.start(SHOWN, null)).willThrow(new ClassOverException(Instant.EPOCH));
		assertThat(this.mvc.post().uri("/runs").param("planId", Given.ID)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("The class is over", "Nothing was begun.");
	}

}
