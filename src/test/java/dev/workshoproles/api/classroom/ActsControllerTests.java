package dev.workshoproles.api.classroom;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.workshoproles.api.Samples;
import dev.workshoproles.classroom.work.ActKind;
import dev.workshoproles.classroom.work.ActRequest;
import dev.workshoproles.classroom.work.TestActs;
import dev.workshoproles.runs.ClassOverException;
import dev.workshoproles.runs.execution.IdempotencyKeyReusedException;

import static dev.workshoproles.api.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

class ActsControllerTests extends ClassSlice {

	private static final String ACTS = "/api/v1/class/acts";

	@Test
	void startsAnActForSome() {
		given(this.acts.start(any(), any())).willReturn(running());
		assertThat(post(ACTS, "{\"kind\":\"create\",\"seats\":[\"seat-2\",\"seat-1\"],\"repair\":true}",
				"Idempotency-Key", "k-1"))
			.hasStatus(202)
			.hasHeader("Location", ADDRESS)
			.doesNotContainHeader("Preference-Applied")
			.bodyJson()
			.extractingPath("$.state")
			.isEqualTo("RUNNING");
		verify(this.acts).start(new ActRequest(ActKind.CREATE, List.of("seat-2", "seat-1"), true), "k-1");
	}

	@Test
	void waitsForTheEnd() {
		given(this.acts.start(any(), any())).willReturn(running());
		given(this.changes.watch(any())).will((call) -> {
			Runnable changed = call.getArgument(0);
			changed.run();
			changed.run();
			return (Runnable) () -> {
			};
		});
		given(this.acts.find(ACT)).willReturn(Optional.of(running())).willReturn(Optional.of(ended()));
		assertThat(post(ACTS, CREATE, "Prefer", "wait=30")).hasStatusOk()
			.hasHeader("Preference-Applied", "wait=30")
			.hasHeader("Location", ADDRESS)
			.bodyJson()
			.extractingPath("$.state")
			.isEqualTo("FAILED");
		verify(this.acts, times(2)).find(ACT);
	}

	@Test
	void waitsNoLongerThanIsPreferred() {
		given(this.acts.start(any(), any())).willReturn(running());
		assertThat(post(ACTS, CREATE, "Prefer", "wait=0")).hasStatus(202).doesNotContainHeader("Preference-Applied");
		verify(this.acts, never()).find(any());
	}

	@Test
	void tellsWhatAnotherActIsDoing() {
		given(this.acts.start(any(), any())).willThrow(TestActs.inProgress(ACT, "seat-1", "seat-2"));
		assertProblem(post(ACTS, CREATE), 409, "act-in-progress", "act", ADDRESS);
		assertThat(post(ACTS, CREATE)).hasHeader("Location", ADDRESS)
			.bodyJson()
			.extractingPath("$.seats")
			.isEqualTo(List.of("seat-1", "seat-2"));
	}

	@Test
	void refusesWhatCannotBe() {
		given(this.acts.start(any(), any())).willThrow(TestActs.unknownSeat("seat-9"), new ClassOverException(END),
				new IdempotencyKeyReusedException());
		assertProblem(post(ACTS, CREATE), 404, "unknown-seat");
		assertProblem(post(ACTS, CREATE), 409, "class-over", "detail",
				"The class ended at 2026-11-28T11:00:00Z. Its roles can only be looked at and removed.");
		assertProblem(post(ACTS, CREATE, "Idempotency-Key", "k"), 422, "idempotency-key-reused");
	}

	@ParameterizedTest
	@ValueSource(strings = { "two words", "kéy", "" })
	void aKeyIsOneWord(String key) {
		assertProblem(post(ACTS, CREATE, "Idempotency-Key", key), 400, "invalid-parameter", "field", "Idempotency-Key");
	}

	@Test
	void listsActs() {
		given(this.acts.list(2, 5)).willReturn(List.of(ended()));
		assertThat(get(ACTS + "?page=2&size=5")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
				{"page": 2, "size": 5, "acts": [{"id": "%1$s", "kind": "create", "repair": false, "state": "FAILED",
					"startedAt": "2026-11-28T02:10:02Z", "endedAt": "2026-11-28T02:10:31Z",
					"progress": {"seats": 3, "waiting": 0, "running": 0, "done": 1, "failed": 2},
					"href": "/api/v1/class/acts/%1$s"}]}
				""".formatted(ACT));
		assertProblem(get(ACTS + "?page=-1"), 400, "invalid-parameter", "field", "page");
		assertProblem(get(ACTS + "?size=101"), 400, "invalid-parameter", "field", "size");
	}

	@Test
	void groupsWhatFailedByItsCause() {
		anActHasEnded();
		assertThat(get(ADDRESS)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
				{"id": "%s", "kind": "create", "repair": false, "state": "FAILED",
				"message": "Roles created at 1 of 3 seats",
				"startedAt": "2026-11-28T02:10:02Z", "endedAt": "2026-11-28T02:10:31Z",
				"progress": {"seats": 3, "waiting": 0, "running": 0, "done": 1, "failed": 2},
				"causes": [{"reason": "DENIED", "message": "IAM would deny: iam:CreateRole.",
					"advice": "Nothing was begun there. Ask for these permissions, then try again.",
					"details": ["iam:CreateRole"], "seats": ["seat-2", "seat-3"]}],
				"seats": [
					{"seat": "seat-1", "state": "DONE", "runs": ["/api/v1/seats/seat-1/runs/%s"],
						"startedAt": "2026-11-28T02:10:02Z", "endedAt": "2026-11-28T02:10:11Z"},
					{"seat": "seat-2", "state": "FAILED", "runs": [],
						"startedAt": "2026-11-28T02:10:02Z", "endedAt": "2026-11-28T02:10:11Z"},
					{"seat": "seat-3", "state": "FAILED", "runs": [],
						"startedAt": "2026-11-28T02:10:02Z", "endedAt": "2026-11-28T02:10:11Z"}]}
				""".formatted(ACT, Samples.RUN));
	}

	@Test
	void anActCanBeReadInATerminal() {
		anActHasEnded();
		assertThat(get(ADDRESS, "Accept", "text/plain")).bodyText().isEqualTo("""
				Roles created at 1 of 3 seats.

				seat-1  Done
				seat-2  Failed
				seat-3  Failed

				  - IAM would deny: iam:CreateRole.
				    What to do: Nothing was begun there. Ask for these permissions, then try again.
				    2 seats: seat-2, seat-3
				""");
		given(this.acts.find(ACT)).willReturn(Optional.of(running()));
		given(this.acts.work(ACT)).willReturn(List.of());
		assertThat(get(ADDRESS, "Accept", "text/plain")).bodyText()
			.startsWith("Creating roles: 0 of 3 seats done.")
			.endsWith("To see how it goes on: GET " + ADDRESS + "\n");
	}

	@Test
	void recordsWhatWasDone() {
		anActHasEnded();
		assertThat(get(ADDRESS + "/record")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo(
					"""
							{"title": "Lab", "kind": "create", "state": "FAILED",
							"made": {"roles": 1, "policies": 1, "instanceProfiles": 0},
							"removed": {"roles": 0, "policies": 0, "instanceProfiles": 0},
							"seats": [
								{"seat": "seat-1", "namePrefix": "s1-", "state": "DONE",
									"made": [{"type": "POLICY", "name": "s1-Read"}, {"type": "ROLE", "name": "s1-Reader"}],
									"changed": [], "removed": [], "left": [{"name": "s1-Other", "reason": "FOREIGN"}], "failures": []},
								{"seat": "seat-2", "state": "FAILED", "reason": "ACCOUNT",
									"failures": [{"step": "CreateRole/s2-Reader", "error": {"code": "AccessDenied"}}]}]}
							""");
	}

	/** RFC 4180, and nothing that a spreadsheet would carry out. */
	@Test
	void aRecordCanBeATable() {
		anActHasEnded();
		assertThat(get(ADDRESS + "/record", "Accept", "text/csv")).hasStatusOk()
			.hasHeader("Content-Disposition", "attachment; filename=\"record-" + ACT + ".csv\"")
			.bodyText()
			.startsWith("seat,prefix,account,state,startedAt,endedAt,made,changed,removed,left,failures,cause\r\n"
					+ "seat-1,s1-,123456789012,DONE,2026-11-28T02:10:02Z,2026-11-28T02:10:11Z,"
					+ "POLICY s1-Read; ROLE s1-Reader,,,")
			.contains("\r\nseat-2,'=cmd|' /C calc'!A0,123456789012,FAILED,")
			.endsWith("\r\n");
	}

	@Test
	void anotherActIsNotFound() {
		given(this.acts.find(any())).willReturn(Optional.empty());
		given(this.acts.record(any())).willReturn(Optional.empty());
		assertProblem(get(ADDRESS), 404, "unknown-act");
		assertProblem(get(ADDRESS + "/record"), 404, "unknown-act");
	}

}
