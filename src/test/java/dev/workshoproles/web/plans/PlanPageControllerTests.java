package dev.workshoproles.web.plans;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.DeniedAction;
import dev.workshoproles.account.calls.Refuser;
import dev.workshoproles.permissions.Preflight;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.ResourceType;
import dev.workshoproles.roles.plan.Untouched;
import dev.workshoproles.roles.plan.Untouched.Reason;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.RunService;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.StoredPlan;
import dev.workshoproles.seats.ClassEnd;
import dev.workshoproles.web.Given;
import dev.workshoproles.web.PageSlice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

@PageSlice
class PlanPageControllerTests {

	private static final Untouched FOREIGN = Untouched.of(ResourceType.ROLE, "Reader", Reason.FOREIGN, List.of());

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Account account;

	@Autowired
	private RunService runs;

	@Autowired
	private RunHistory history;

	@Autowired
	private Preflight preflight;

	@Autowired
	private ClassEnd end;

	@BeforeEach
	void answer() {
		given(this.account.target()).willReturn(Given.TARGET);
	}

	@Test
	void aFormsPlanHasAnAddressOfItsOwn() {
		PlanRequest wanted = new PlanRequest(Action.REMOVE, List.of("Reader", "Writer"), false, true);
		given(this.runs.plan(wanted)).willReturn(Given.plan(wanted));
		assertThat(this.mvc.post()
			.uri("/plans")
			.param("action", "REMOVE")
			.param("roles", "Reader", "Writer")
			.param("others", "true")).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/plans/" + Given.ID);
	}

	@Test
	void saysBeforeTheFirstWriteWhatTheCallerMayNotDo() {
		StoredPlan plan = Given.creating();
		given(this.runs.findPlan(Given.ID)).willReturn(Optional.of(plan));
		given(this.preflight.missing(plan.plan()))
			.willReturn(Optional.of(List.of(denied("iam:CreateRole", false), denied("iam:TagRole", false))));
		assertThat(this.mvc.get().uri("/plans/" + Given.ID)).bodyText()
			.contains("your credentials lack", "iam:CreateRole, iam:TagRole", "href=\"/permissions\"");
		given(this.preflight.missing(plan.plan())).willReturn(Optional.empty());
		assertThat(this.mvc.get().uri("/plans/" + Given.ID)).bodyText().doesNotContain("your credentials lack");
	}

	@Test
	void whatIsDeniedForCertainCanBeBegunAllTheSame() {
		StoredPlan plan = Given.creating();
		given(this.runs.findPlan(Given.ID)).willReturn(Optional.of(plan));
		given(this.preflight.missing(plan.plan())).willReturn(Optional.of(List.of(denied("iam:CreateRole", true))));
		assertThat(this.mvc.get().uri("/plans/" + Given.ID + "?denied")).bodyText()
			.contains("so nothing was begun", "Your own policies do not allow iam:CreateRole.", "name=\"evenIfDenied\"",
					"--console.permissions-boundary=NAME", "--console.path=/PATH/", "AWS does not say");
		given(this.preflight.missing(plan.plan())).willReturn(Optional.of(List.of(denied("iam:CreateRole", false))));
		assertThat(this.mvc.get().uri("/plans/" + Given.ID)).bodyText()
			.contains("Your own policies do not allow iam:CreateRole.")
			.doesNotContain("name=\"evenIfDenied\"", "so nothing was begun");
	}

	private static DeniedAction denied(String action, boolean certain) {
		return new DeniedAction(action, List.of("arn:aws:iam::123456789012:role/Reader"), Refuser.IDENTITY_POLICY,
				List.of(), certain);
	}

	@Test
	void aFormWithoutGoodActionIsRefused() {
		assertThat(this.mvc.post().uri("/plans").param("action", "DESTROY")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.mvc.post().uri("/plans")).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void whatIsBlockedCanBeAdopted() {
		given(this.runs.findPlan(Given.ID)).willReturn(Optional.of(Given.plan(Given.APPLY, FOREIGN)));
		assertThat(this.mvc.get().uri("/plans/" + Given.ID)).hasStatusOk()
			.bodyText()
			.contains("Nothing can be done until what is blocked is resolved.", "The role Reader was made by hand",
					"name=\"adopt\"")
			.doesNotContain("name=\"others\"", "name=\"offered\" value=\"others\"", ">Create ");
	}

	@Test
	void saysWhichBoundaryIsMissingAndWhatToDo() {
		Untouched blocked = Untouched.of(ResourceType.ROLE, "Reader", Reason.BOUNDARY_POLICY_MISSING,
				List.of("arn:aws:iam::123456789012:policy/limit"));
		given(this.runs.findPlan(Given.ID)).willReturn(Optional.of(Given.plan(Given.APPLY, blocked)));
		assertThat(this.mvc.get().uri("/plans/" + Given.ID)).hasStatusOk()
			.bodyText()
			.contains("Nothing can be done until what is blocked is resolved.",
					"needs the permissions boundary arn:aws:iam::123456789012:policy/limit, but there is no such policy. "
							+ "Create it, or set console.permissions-boundary",
					"exact ARN")
			.doesNotContain("name=\"adopt\"", ">Create ");
	}

	@Test
	void theButtonNamesWhatItDoesToHowMany() {
		given(this.runs.findPlan(Given.ID)).willReturn(Optional.of(Given.creating()));
		assertThat(this.mvc.get().uri("/plans/" + Given.ID)).hasStatusOk()
			.bodyText()
			.contains(">Create 1 role and 1 policy</button>", "2 to create", "1 to attach", "0 to delete");
	}

	@Test
	void aPlanIsOnlyToBeLookedAtOnceTheClassIsOver() {
		given(this.end.isOver()).willReturn(true);
		for (StoredPlan plan : List.of(Given.creating(), Given.plan(Given.APPLY, FOREIGN))) {
			given(this.runs.findPlan(Given.ID)).willReturn(Optional.of(plan));
			assertThat(this.mvc.get().uri("/plans/" + Given.ID)).hasStatusOk()
				.bodyText()
				.contains("The class is over: roles can be looked at and removed")
				.doesNotContain("name=\"planId\"", ">Create 1 role", "name=\"adopt\"");
		}
	}

	@Test
	void aPlanThatWasCarriedOutLeadsToItsRunAndHasNoButton() {
		Run run = Given.run(RunState.SUCCEEDED);
		given(this.runs.findPlan(Given.ID)).willReturn(Optional.of(Given.creating()));
		given(this.history.ofPlan(Given.ID)).willReturn(Optional.of(run));
		assertThat(this.mvc.get().uri("/plans/" + Given.ID + "?outdated")).hasStatusOk()
			.bodyText()
			.contains("This plan was applied.", "href=\"/runs/" + run.id() + "\"")
			.doesNotContain("<button class=\"primary", "Nothing has happened yet", "nothing was done");
	}

	@Test
	void aPlanThatNoLongerFitsOffersAnother() {
		given(this.runs.findPlan(Given.ID)).willReturn(Optional.of(Given.creating()));
		given(this.runs.isOutdated(Given.creating())).willReturn(true);
		assertThat(this.mvc.get().uri("/plans/" + Given.ID)).hasStatusOk()
			.bodyText()
			.contains("The account has changed since this plan was made", "Review it again")
			.doesNotContain("Create 1 role", "name=\"planId\"");
	}

	@Test
	void aPlanIsShownAsItWasWhileTheAccountCannotBeRead() {
		given(this.runs.findPlan(Given.ID)).willReturn(Optional.of(Given.creating()));
		given(this.runs.isOutdated(Given.creating())).willThrow(new AccountException(Given.EXPIRED, null));
		assertThat(this.mvc.get().uri("/plans/" + Given.ID)).hasStatusOk().bodyText().contains("Create 1 role");
	}

	@Test
	void whileARunWorksOneWatchesItInstead() {
		given(this.runs.findPlan(Given.ID)).willReturn(Optional.of(Given.creating()));
		given(this.history.running()).willReturn(Optional.of("other"));
		given(this.history.find("other")).willReturn(Optional.of(Given.run(RunState.RUNNING)));
		assertThat(this.mvc.get().uri("/plans/" + Given.ID)).hasStatusOk()
			.bodyText()
			.contains("Another run is working on these roles.", "href=\"/runs/" + Given.ID + "\"")
			.doesNotContain("name=\"planId\"");
	}

	@Test
	void thereIsNoListOfPlans() {
		assertThat(this.mvc.get().uri("/plans")).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/");
	}

	@Test
	void aPlanThatIsNotKeptIsMissed() {
		given(this.runs.findPlan("old")).willReturn(Optional.empty());
		assertThat(this.mvc.get().uri("/plans/old")).hasStatus(HttpStatus.NOT_FOUND)
			.bodyText()
			.contains("<title>There is no such plan · Workshop Roles Console</title>");
	}

	@Test
	void anAccountThatCannotBeAskedIsToldOf() {
		given(this.runs.plan(Given.APPLY)).willThrow(new AccountException(Given.EXPIRED, null));
		assertThat(this.mvc.post().uri("/plans").param("action", "APPLY")).hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
			.bodyText()
			.contains("Your AWS session has expired", "Signed in as");
	}

}
