package dev.workshoproles.api.classroom;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import dev.workshoproles.api.ControllerSlice;
import dev.workshoproles.api.Samples;
import dev.workshoproles.api.runs.EventStreams;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.classroom.fit.AccountFit;
import dev.workshoproles.classroom.fit.Amount;
import dev.workshoproles.classroom.fit.Fit;
import dev.workshoproles.classroom.fit.FitService;
import dev.workshoproles.classroom.links.SeatLinks;
import dev.workshoproles.classroom.wall.SeatState;
import dev.workshoproles.classroom.wall.Wall;
import dev.workshoproles.classroom.wall.WallSeat;
import dev.workshoproles.classroom.wall.WallService;
import dev.workshoproles.classroom.work.ActKind;
import dev.workshoproles.classroom.work.ActRequest;
import dev.workshoproles.classroom.work.ClassAct;
import dev.workshoproles.classroom.work.ClassActs;
import dev.workshoproles.classroom.work.ClassChanges;
import dev.workshoproles.classroom.work.ClassPlan;
import dev.workshoproles.classroom.work.ClassRecord;
import dev.workshoproles.classroom.work.SeatPlan;
import dev.workshoproles.classroom.work.SeatPlan.Outlook;
import dev.workshoproles.classroom.work.SeatRecord;
import dev.workshoproles.classroom.work.SeatWork;
import dev.workshoproles.classroom.work.TestActs;
import dev.workshoproles.classroom.work.WorkCause;
import dev.workshoproles.classroom.work.WorkState;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.ResourceType;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.roles.plan.TestSteps;
import dev.workshoproles.roles.plan.Untouched;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.RunSummary;
import dev.workshoproles.seats.ClassEnd;
import dev.workshoproles.seats.Classroom;
import dev.workshoproles.seats.Seat;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

/**
 * The calls of a class of three seats, with mocks behind them.
 */
@ControllerSlice({ ClassController.class, ActsController.class, LinksController.class })
@TestPropertySource(properties = "console.class=three")
@Import(ClassSlice.Three.class)
abstract class ClassSlice {

	static final String ACT = "8d1f2c36-5d0e-4c8e-9c55-1f0b6a3f7e21";

	static final String ADDRESS = "/api/v1/class/acts/" + ACT;

	static final String CREATE = "{\"kind\":\"create\"}";

	static final ActRequest CREATE_ALL = ActRequest.forAll(ActKind.CREATE);

	static final Instant END = Instant.parse("2026-11-28T11:00:00Z");

	static final Classroom CLASS = new Classroom("Lab", List.of(seat(1), seat(2), seat(3)), END);

	@Autowired
	protected MockMvcTester mvc;

	@MockitoBean
	protected ClassActs acts;

	@MockitoBean
	protected WallService walls;

	@MockitoBean
	protected FitService fits;

	@MockitoBean
	protected ClassChanges changes;

	@MockitoBean
	protected EventStreams streams;

	@MockitoBean
	protected ClassEnd end;

	@MockitoBean
	protected SeatLinks links;

	@BeforeEach
	void nothingHasHappened() {
		given(this.changes.watch(any())).willReturn(() -> {
		});
		given(this.links.key(any())).willReturn("0123-4567");
		given(this.walls.look()).willReturn(wall());
		given(this.walls.look(Duration.ZERO)).willReturn(wall());
		given(this.fits.of(any())).willReturn(new Fit(
				List.of(new AccountFit("123456789012", 1, new Amount(1, 1, 0), new Amount(0, 9, 9))), Map.of()));
	}

	static Seat seat(int number) {
		return new Seat("seat-" + number, "s" + number + "-", null);
	}

	static Wall wall() {
		RunSummary run = new RunSummary(Samples.RUN, "123456789012", Samples.CALLER.arn(), Samples.APPLY_ALL,
				RunState.FAILED, Samples.NOW, Samples.NOW);
		return new Wall(Samples.NOW,
				List.of(new WallSeat(seat(1), "123456789012", SeatState.READY, 3, 3, null, null, null),
						new WallSeat(seat(2), "123456789012", SeatState.FAILED, 1, 3, run, Samples.NOW, null),
						new WallSeat(seat(3), null, SeatState.UNREADABLE, 0, 3, null, null, Samples.DENIED)));
	}

	/** Seat 1 does not fit, seat 2 is blocked, seat 3 cannot be read. */
	static ClassPlan plan() {
		Untouched foreign = Untouched.of(ResourceType.ROLE, "s2-Reader", Untouched.Reason.FOREIGN, List.of());
		return plan(CREATE_ALL, seat(1, Outlook.ALL,
				List.of(TestSteps.createPolicy("s1-Read", "{}"), TestSteps.createRole("s1-Reader", "{}")), List.of()),
				seat(2, Outlook.BLOCKED, List.of(TestSteps.createPolicy("s2-Read", "{}")), List.of(foreign)),
				new SeatPlan("seat-3", Outlook.UNREADABLE, null, Samples.DENIED));
	}

	static ClassPlan plan(ActRequest request, SeatPlan... seats) {
		return new ClassPlan(request, List.of(seats));
	}

	static SeatPlan seat(int number, Outlook outlook, List<Step> steps, List<Untouched> blocked) {
		return new SeatPlan("seat-" + number, outlook,
				new Plan(Samples.APPLY_ALL, Samples.CALLER, steps, blocked, List.of(), ResourceScope.WIDE), null);
	}

	static ClassAct running() {
		return TestActs.act(ACT, CREATE_ALL, 3, 0, 0);
	}

	static ClassAct ended() {
		return TestActs.act(ACT, CREATE_ALL, 0, 1, 2);
	}

	/** Done at seat 1; the others have failed for the same reason. */
	static List<SeatWork> work() {
		WorkCause denied = new WorkCause(WorkCause.Reason.DENIED, null, List.of(), List.of("iam:CreateRole"));
		return List.of(TestActs.work(ACT, "seat-1", WorkState.DONE, null, Samples.RUN),
				TestActs.work(ACT, "seat-2", WorkState.FAILED, denied),
				TestActs.work(ACT, "seat-3", WorkState.FAILED, denied));
	}

	static ClassRecord record() {
		Untouched foreign = Untouched.of(ResourceType.ROLE, "s1-Other", Untouched.Reason.FOREIGN, List.of());
		return new ClassRecord("Lab", ended(), List.of(
				new SeatRecord("seat-1", "s1-", "123456789012", WorkState.DONE, TestActs.BEGIN,
						TestActs.BEGIN.plusSeconds(9),
						List.of(new SeatRecord.Thing(ResourceType.POLICY, "s1-Read"),
								new SeatRecord.Thing(ResourceType.ROLE, "s1-Reader")),
						List.of(), List.of(), List.of(foreign), List.of(), null),
				new SeatRecord("seat-2", "=cmd|' /C calc'!A0", "123456789012", WorkState.FAILED, TestActs.BEGIN,
						TestActs.BEGIN.plusSeconds(9), List.of(), List.of(), List.of(), List.of(),
						List.of(new SeatRecord.Failure("CreateRole/s2-Reader", Samples.DENIED)),
						new WorkCause(WorkCause.Reason.ACCOUNT, Samples.DENIED, List.of(), List.of()))));
	}

	/** One that has ended already. */
	static SseEmitter stream() {
		SseEmitter stream = new SseEmitter(0L);
		stream.complete();
		return stream;
	}

	/** An act that has ended is there. */
	void anActHasEnded() {
		given(this.acts.find(ACT)).willReturn(Optional.of(ended()));
		given(this.acts.work(ACT)).willReturn(work());
		given(this.acts.record(ACT)).willReturn(Optional.of(record()));
		given(this.acts.list(0, 20)).willReturn(List.of(ended()));
	}

	MvcTestResult get(String path, String... headers) {
		return send(HttpMethod.GET, path, null, headers);
	}

	MvcTestResult post(String path, String body, String... headers) {
		return send(HttpMethod.POST, path, body, headers);
	}

	private MvcTestResult send(HttpMethod method, String path, String body, String... headers) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.method(method).uri(path);
		boolean typed = false;
		for (int index = 0; index < headers.length; index += 2) {
			request.header(headers[index], headers[index + 1]);
			typed |= headers[index].equals("Content-Type");
		}
		if (body != null) {
			request.content(body);
			if (!typed) {
				request.contentType(MediaType.APPLICATION_JSON);
			}
		}
		return request.exchange();
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Three {

		@Bean
		Classroom classroom() {
			return CLASS;
		}

	}

}
