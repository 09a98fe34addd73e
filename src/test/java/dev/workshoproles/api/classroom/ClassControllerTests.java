package dev.workshoproles.api.classroom;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.dao.QueryTimeoutException;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.api.Samples;
import dev.workshoproles.classroom.work.ActKind;
import dev.workshoproles.classroom.work.ActRequest;
import dev.workshoproles.classroom.work.ClassPlan;
import dev.workshoproles.classroom.work.SeatPlan.Outlook;
import dev.workshoproles.classroom.work.TestActs;

import static dev.workshoproles.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

class ClassControllerTests extends ClassSlice {

	@Test
	void tellsTheStateOfEachSeat() {
		given(this.acts.list(anyInt(), anyInt())).willReturn(List.of(running(), ended()));
		assertThat(get("/api/v1/class")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo(
					"""
							{"title": "Lab", "until": "2026-11-28T11:00:00Z", "over": false, "readAt": "2026-11-24T08:15:30Z",
							"summary": {"seats": 3, "notCreated": 0, "ready": 1, "drifted": 0, "running": 0, "failed": 1,
								"unreadable": 1},
							"acts": [{"id": "%1$s", "kind": "create", "repair": false, "state": "RUNNING",
								"startedAt": "2026-11-28T02:10:02Z",
								"progress": {"seats": 3, "waiting": 3, "running": 0, "done": 0, "failed": 0},
								"href": "/api/v1/class/acts/%1$s"}],
							"seats": [
								{"name": "seat-1", "namePrefix": "s1-", "accountId": "123456789012", "state": "READY", "ready": 3,
									"roles": 3, "href": "/api/v1/seats/seat-1/roles"},
								{"name": "seat-2", "namePrefix": "s2-", "accountId": "123456789012", "state": "FAILED", "ready": 1,
									"roles": 3, "lastRun": {"id": "%2$s", "action": "apply", "state": "FAILED",
										"startedAt": "2026-11-24T08:15:30Z", "endedAt": "2026-11-24T08:15:30Z",
										"href": "/api/v1/seats/seat-2/runs/%2$s"},
									"since": "2026-11-24T08:15:30Z", "href": "/api/v1/seats/seat-2/roles"},
								{"name": "seat-3", "namePrefix": "s3-", "state": "UNREADABLE", "ready": 0, "roles": 3,
									"error": {"code": "AccessDenied", "accountMessage": "User lan is not authorized"},
									"href": "/api/v1/seats/seat-3/roles"}]}
							"""
						.formatted(ACT, Samples.RUN))
			.doesNotHavePath("$.seats[0].lastRun")
			.doesNotHavePath("$.seats[0].since")
			.doesNotHavePath("$.seats[0].error")
			.doesNotHavePath("$.seats[2].accountId");
	}

	@Test
	void readsTheAccountsAnewIfAsked() {
		assertThat(get("/api/v1/class?check=true")).hasStatusOk();
		verify(this.walls).look(Duration.ZERO);
		verify(this.walls, never()).look();
		assertProblem(get("/api/v1/class?check=yes"), 400, "invalid-parameter", "field", "check");
	}

	/** The pages of the seats say what is wrong. */
	@Test
	void showsTheWallWhileNobodyKnowsOfActs() {
		given(this.acts.list(anyInt(), anyInt())).willThrow(
				new AccountException(new AccountError(Kind.NO_CREDENTIALS, "Failed", "GetCallerIdentity", null, ""),
						null),
				new QueryTimeoutException("The database is away"));
		assertThat(get("/api/v1/class")).hasStatusOk().bodyJson().extractingPath("$.acts").asArray().isEmpty();
		assertThat(get("/api/v1/class")).hasStatusOk().bodyJson().extractingPath("$.acts").asArray().isEmpty();
	}

	@Test
	void fitsInATerminal() {
		given(this.acts.list(anyInt(), anyInt())).willReturn(List.of(running()));
		assertThat(get("/api/v1/class", "Accept", "text/plain")).hasStatusOk().bodyText().startsWith("""
				Lab
				The class ends: 2026-11-28T11:00:00Z
				Ready: 1, Failed: 1, Unreadable: 1
				In progress: /api/v1/class/acts/8d1f2c36-5d0e-4c8e-9c55-1f0b6a3f7e21, 0 of 3 seats done

				seat-1  Ready       3/3
				seat-2  Failed      1/3""").contains("User lan is not authorized");
		given(this.end.isOver()).willReturn(true);
		assertThat(get("/api/v1/class", "Accept", "text/plain", "Accept-Language", "vi")).bodyText()
			.contains("Sẵn sàng: 1");
	}

	@Test
	void plansForAll() {
		given(this.acts.plan(CREATE_ALL)).willReturn(plan());
		assertThat(post("/api/v1/class/plans", "{\"kind\":\"create\",\"seats\":[]}")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo(
					"""
							{"request": {"kind": "create", "seats": [], "repair": false},
							"summary": {"seats": 3, "concerned": 1, "all": 1, "nothing": 0, "review": 0, "blocked": 1, "unreadable": 1},
							"created": {"roles": 1, "policies": 1, "instanceProfiles": 0},
							"removed": {"roles": 0, "policies": 0, "instanceProfiles": 0},
							"fits": false,
							"accounts": [{"accountId": "123456789012", "seats": 1,
								"needed": {"roles": 1, "policies": 1, "instanceProfiles": 0},
								"room": {"roles": 0, "policies": 9, "instanceProfiles": 9},
								"lacks": ["1 seat needs 1 role and 1 policy; account 123456789012 has room for no role."]}],
							"seats": [{"seat": "seat-1", "outlook": "ALL", "created": {"roles": 1, "policies": 1}},
								{"seat": "seat-2", "outlook": "BLOCKED", "created": {"roles": 0, "policies": 0}, "blocked": [{"name": "s2-Reader", "reason": "FOREIGN"}]},
								{"seat": "seat-3", "outlook": "UNREADABLE", "error": {"code": "AccessDenied"}}]}
							""");
		verify(this.fits).of(List.of(seat(1)));
	}

	@Test
	void aPlanCanBeReadInATerminalAndSaysHowToGoOn() {
		ActRequest some = new ActRequest(ActKind.CREATE, List.of("seat-1", "seat-2"), true);
		given(this.acts.plan(some)).willReturn(new ClassPlan(some, plan().seats().subList(0, 2)));
		assertThat(post("/api/v1/class/plans",
				"{\"kind\":\"create\",\"seats\":[\"seat-1\",\"seat-2\"],\"repair\":true}", "Accept", "text/plain"))
			.bodyText()
			.startsWith("""
					To be created: 1 role and 2 policies, at 2 of 2 seats.
					1 seat needs 1 role and 1 policy; account 123456789012 has room for no role.

					seat-1  will be done
					seat-2  blocked
					""")
			.endsWith("""
					To do this: POST /api/v1/class/acts {"kind":"create","seats":["seat-1","seat-2"],"repair":true}
					""");
	}

	@Test
	void aRemovalNeedsNoRoom() {
		ActRequest request = ActRequest.forAll(ActKind.REMOVE);
		given(this.acts.plan(request)).willReturn(plan(request, seat(1, Outlook.NOTHING, List.of(), List.of())));
		assertThat(post("/api/v1/class/plans", "{\"kind\":\"remove\"}")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"request\": {\"kind\": \"remove\", \"seats\": []}}")
			.doesNotHavePath("$.fits")
			.doesNotHavePath("$.accounts")
			.doesNotHavePath("$.request.repair");
		verify(this.fits, never()).of(any());
		assertThat(post("/api/v1/class/plans", "{\"kind\":\"remove\"}", "Accept", "text/plain")).bodyText()
			.isEqualTo("""
					To be deleted: no roles and no policies, at 0 of 1 seats.

					seat-1  nothing to do
					""");
	}

	@Test
	void refusesABodyThatDoesNotSayWhatToDo() {
		for (String path : List.of("/api/v1/class/plans", "/api/v1/class/acts")) {
			assertProblem(post(path, "{}"), 400, "invalid-body", "field", "kind");
			assertProblem(post(path, "{\"kind\":\"check\"}"), 400, "invalid-body", "detail",
					"The field kind must be \"create\" or \"remove\".");
			assertProblem(post(path, "{\"kind\":\"remove\",\"repair\":true}"), 400, "invalid-body", "field", "repair");
			assertProblem(post(path, "{\"kind\":\"remove\",\"seats\":null}"), 400, "invalid-body", "field", "seats");
			assertProblem(post(path, "{\"kind\":\"remove\",\"seat\":\"seat-1\"}"), 400, "invalid-body", "field",
					"seat");
		}
		verify(this.acts, never()).start(any(), any());
		verify(this.acts, never()).plan(any());
	}

	@Test
	void aSeatMustBeOneOfTheClass() {
		given(this.acts.plan(any())).willThrow(TestActs.unknownSeat("seat-9"));
		assertProblem(post("/api/v1/class/plans", "{\"kind\":\"create\",\"seats\":[\"seat-9\"]}"), 404, "unknown-seat",
				"detail", "The class has no seat seat-9.");
	}

	@Test
	void opensAStream() {
		given(this.streams.open(any(ClassEvents.class))).willReturn(stream());
		assertThat(get("/api/v1/class/events")).hasStatusOk().hasHeader("Cache-Control", "no-store");
		verify(this.streams).open(any(ClassEvents.class));
	}

}
