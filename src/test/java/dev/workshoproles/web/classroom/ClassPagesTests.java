package dev.workshoproles.web.classroom;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import dev.workshoproles.access.signin.TokenFilter;
import dev.workshoproles.account.Account;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.classroom.fit.AccountFit;
import dev.workshoproles.classroom.fit.Amount;
import dev.workshoproles.classroom.fit.Fit;
import dev.workshoproles.classroom.fit.FitService;
import dev.workshoproles.classroom.links.SeatLinks;
import dev.workshoproles.classroom.wall.SeatState;
import dev.workshoproles.classroom.wall.WallService;
import dev.workshoproles.classroom.work.ActKind;
import dev.workshoproles.classroom.work.ActRequest;
import dev.workshoproles.classroom.work.ClassActs;
import dev.workshoproles.classroom.work.ClassPlan;
import dev.workshoproles.classroom.work.ClassRecord;
import dev.workshoproles.classroom.work.SeatPlan;
import dev.workshoproles.classroom.work.SeatPlan.Outlook;
import dev.workshoproles.classroom.work.SeatRecord;
import dev.workshoproles.classroom.work.SeatRecord.Thing;
import dev.workshoproles.classroom.work.WorkState;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.ResourceType;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.roles.plan.TestSteps;
import dev.workshoproles.roles.plan.Untouched;
import dev.workshoproles.seats.Classroom;
import dev.workshoproles.web.Given;
import dev.workshoproles.web.LivePage;
import dev.workshoproles.web.PageSlice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

@PageSlice
@Import(ClassPagesTests.OfThirty.class)
@TestPropertySource(properties = "console.class=classpath:class.yaml")
@MockitoBean(types = { WallService.class, ClassActs.class, FitService.class, SeatLinks.class })
class ClassPagesTests {

	private static final RequestPostProcessor TEACHER = (request) -> {
		request.addUserRole(TokenFilter.TEACHER);
		return request;
	};

	private static final Untouched FOREIGN = Untouched.of(ResourceType.ROLE, "Reader", Untouched.Reason.FOREIGN,
			List.of());

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Account account;

	@Autowired
	private WallService wall;

	@Autowired
	private ClassActs acts;

	@Autowired
	private FitService fit;

	@BeforeEach
	void answer() {
		given(this.account.target()).willReturn(Given.TARGET);
		given(this.wall.look()).willReturn(GivenClass.wall(SeatState.values()));
		given(this.wall.look(Duration.ZERO)).willReturn(GivenClass.wall(SeatState.values()));
	}

	@Test
	void theWallShowsEachSeatInWordsAndLeadsThere() throws Exception {
		String page = text(get("/class"));
		assertThat(page).contains("<h1 id=\"heading\">Serverless workshop</h1>", "href=\"/seats/seat-1/\"",
				"href=\"/class?state=FAILED\"", "1 unreadable", "Create roles at 2 seats", "Repair roles at 1 seat",
				"Not created", "Unreadable", "id=\"seat-seat-6\"");
		assertThat(page).contains("href=\"/class/acts\"", "href=\"/class/cards\"", "123456789012")
			.doesNotContain("href=\"/check\"", "href=\"/practise\"");
	}

	@Test
	void theWallIsInVietnamese() throws Exception {
		String page = text(get("/class").locale(Locale.forLanguageTag("vi")));
		assertThat(page).contains("Tạo vai trò ở 2 chỗ", "Không đọc được", "Bảng lớp").doesNotContain("??");
	}

	@Test
	void theWallShowsTheSeatsThatAreLookedForSelectedIfAsked() throws Exception {
		String page = text(get("/class?state=DRIFTED&picked="));
		assertThat(page).contains("id=\"seat-seat-3\"", "checked=\"checked\"", "1 of 6 seats shown.")
			.doesNotContain("id=\"seat-seat-1\"");
		assertThat(text(get("/class?q=none"))).contains("No seat matches.");
	}

	@Test
	void aPageThatFollowsTheWallDoesNotHaveTheAccountsReadAgain() throws Exception {
		text(get("/class?check=").header(LivePage.HEADER, "1"));
		then(this.wall).should(never()).look(Duration.ZERO);
		text(get("/class?check="));
		then(this.wall).should().look(Duration.ZERO);
	}

	@Test
	void aWallOfThreeHundredIsNoHeavyPage() throws Exception {
		given(this.wall.look())
			.willReturn(GivenClass.wall(Stream.generate(() -> SeatState.READY).limit(300).toArray(SeatState[]::new)));
		assertThat(text(get("/class")).length()).isLessThan(300_000);
	}

	@Test
	void thePlanSaysAllBeforeAnythingIsWritten() throws Exception {
		given(this.acts.plan(new ActRequest(ActKind.CREATE, List.of("seat-1", "seat-5"), false)))
			.willReturn(new ClassPlan(ActRequest.forAll(ActKind.CREATE),
					List.of(seat("seat-1", Outlook.ALL, List.of(), List.of()),
							seat("seat-2", Outlook.ALL, List.of(), List.of()),
							seat("seat-3", Outlook.REVIEW, List.of(), List.of()),
							seat("seat-4", Outlook.BLOCKED, List.of(FOREIGN), List.of()),
							new SeatPlan("seat-5", Outlook.UNREADABLE, null, GivenClass.DENIED),
							seat("seat-6", Outlook.NOTHING, List.of(), List.of()))));
		given(this.fit.of(any())).willReturn(new Fit(
				List.of(new AccountFit("123456789012", 2, new Amount(2, 2, 0), new Amount(1, 9, 0))), Map.of()));
		assertThat(text(get("/class/plans?deed=CREATE"))).contains(
				"Creates 1 role and 1 policy at 1 seat in 1 account. Nothing that exists is changed.",
				"1 seat does not fit", "has room for 1 role", "1 seat has drifted", "Review repair at 1 seat",
				"The role Reader was made by hand", "Cannot be read", "At 1 seat there is nothing to do.",
				"value=\"seat-1\"", "Create roles at 1 seat");
	}

	@Test
	void aRemovalSaysWhatItLeavesAndNeedsNoRoom() throws Exception {
		ActRequest request = new ActRequest(ActKind.REMOVE, List.of("seat-1", "seat-2"), false);
		given(this.acts.plan(request))
			.willReturn(new ClassPlan(request, List.of(seat("seat-1", Outlook.ALL, List.of(), List.of(FOREIGN)))));
		assertThat(text(post("/class/plans").param("deed", "REMOVE").param("seats", "seat-1", "seat-2")))
			.contains("Review: remove roles", "What is kept", "Remove roles at 1 seat");
		then(this.fit).should(never()).of(any());
	}

	@Test
	void aPlanForNoSeatIsNotOneForAll() throws Exception {
		assertThat(text(post("/class/plans").param("deed", "REMOVE")))
			.contains("There is nothing to do at these seats.");
		then(this.acts).should(never()).plan(any());
		assertThat(get("/class/plans")).hasRedirectedUrl("/class");
	}

	@Test
	void theButtonStartsWhatThePlanShowed() {
		ActRequest request = new ActRequest(ActKind.CREATE, List.of("seat-1", "seat-2"), true);
		given(this.acts.start(eq(request), eq("key-1"))).willReturn(GivenClass.act(ActKind.CREATE, 2, 0, 0, 0));
		assertThat(post("/class/acts").param("deed", "REPAIR").param("seats", "seat-1 seat-2").param("key", "key-1"))
			.hasRedirectedUrl("/class/acts/" + GivenClass.ACT);
		assertThat(post("/class/acts").param("deed", "REMOVE").param("seats", "")).hasRedirectedUrl("/class");
	}

	@Test
	void anActShowsHowFarItHasGot() throws Exception {
		given(this.acts.find(GivenClass.ACT)).willReturn(Optional.of(GivenClass.act(ActKind.CREATE, 1, 1, 0, 1)));
		given(this.acts.work(GivenClass.ACT)).willReturn(
				List.of(GivenClass.work(1, WorkState.WAITING, null), GivenClass.work(2, WorkState.RUNNING, null, "r2"),
						GivenClass.work(3, WorkState.FAILED, GivenClass.denied(), "r3")));
		assertThat(text(get("/class/acts/" + GivenClass.ACT + "?busy=")))
			.contains("Creating roles: 1 of 3 seats done", "1 waiting", "You may close this page",
					"href=\"/seats/seat-2/runs/r2\"", "href=\"/seats/seat-3/runs/r3\"", "iam:CreateRole",
					"nothing else was started", "data-events=\"/api/v1/class/events\"")
			.doesNotContain("record.csv", "Try again at");
	}

	@Test
	void anActThatHasEndedHasARecordToKeep() throws Exception {
		given(this.acts.find(GivenClass.ACT)).willReturn(Optional.of(GivenClass.act(ActKind.REMOVE, 0, 0, 1, 1)));
		given(this.acts.work(GivenClass.ACT)).willReturn(List.of(GivenClass.work(1, WorkState.DONE, null),
				GivenClass.work(2, WorkState.FAILED, GivenClass.denied())));
		given(this.acts.record(GivenClass.ACT))
			.willReturn(Optional.of(new ClassRecord("Serverless workshop", GivenClass.act(ActKind.REMOVE, 0, 0, 1, 1),
					List.of(new SeatRecord("seat-1", "s1-", "123456789012", WorkState.DONE, GivenClass.NOW,
							GivenClass.NOW, List.of(), List.of(), List.of(new Thing(ResourceType.ROLE, "=s1-Reader")),
							List.of(), List.of(), null)))));
		assertThat(text(get("/class/acts/" + GivenClass.ACT)))
			.contains("Roles removed at 1 of 2 seats", "1 role removed.", "record.csv", "record.json",
					"Try again at 1 seat")
			.doesNotContain("data-events");
		assertThat(get("/class/acts/" + GivenClass.ACT + "/record.csv"))
			.hasHeader("Content-Disposition", "attachment; filename=\"record-" + GivenClass.ACT + ".csv\"")
			.bodyText()
			.contains("seat-1,s1-,123456789012,DONE,2026-11-28T08:15:30Z,2026-11-28T08:15:30Z,,,ROLE =s1-Reader,,,");
		assertThat(get("/class/acts/" + GivenClass.ACT + "/record.json")).bodyJson()
			.extractingPath("$.seats[0].removed[0].name")
			.isEqualTo("=s1-Reader");
	}

	@Test
	void actsAreListedAndUnknownOnesAreNot() throws Exception {
		given(this.acts.list(anyInt(), anyInt())).willReturn(List.of(GivenClass.act(ActKind.CREATE, 0, 0, 30, 0)));
		assertThat(text(get("/class/acts"))).contains("Create roles at 30 seats", "30 of 30", "Done");
		given(this.acts.find(GivenClass.ACT)).willReturn(Optional.empty());
		assertThat(get("/class/acts/" + GivenClass.ACT)).hasStatus(HttpStatus.NOT_FOUND)
			.bodyText()
			.contains("Back to the wall");
	}

	private MockMvcRequestBuilder get(String uri) {
		return this.mvc.get().uri(uri).with(TEACHER);
	}

	private MockMvcRequestBuilder post(String uri) {
		return this.mvc.post().uri(uri).with(TEACHER);
	}

	private static String text(MockMvcRequestBuilder request) throws UnsupportedEncodingException {
		return request.exchange().getResponse().getContentAsString();
	}

	private static SeatPlan seat(String name, Outlook outlook, List<Untouched> blocked, List<Untouched> left) {
		List<Step> steps = (outlook == Outlook.NOTHING) ? List.of()
				: List.of(TestSteps.createPolicy("Read", "{}"), TestSteps.createRole("Reader", "{}"));
		return new SeatPlan(name, outlook,
				new Plan(new PlanRequest(Action.APPLY, List.of(), false, false),
						new Caller("123456789012", "aws", "arn:aws:iam::123456789012:user/lan"), steps, blocked, left,
						ResourceScope.WIDE),
				null);
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class OfThirty {

		@Bean
		Classroom classroom() {
			return new Classroom("Serverless workshop",
					IntStream.rangeClosed(1, 30).mapToObj(GivenClass::seat).toList(), null);
		}

	}

}
