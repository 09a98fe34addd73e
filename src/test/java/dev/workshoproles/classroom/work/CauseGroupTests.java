package dev.workshoproles.classroom.work;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.classroom.work.WorkCause.Reason;
import dev.workshoproles.roles.plan.ResourceType;
import dev.workshoproles.roles.plan.Untouched;

import static org.assertj.core.api.Assertions.assertThat;

class CauseGroupTests {

	private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");

	@Test
	void theSameErrorIsToldOnceWithItsSeats() {
		List<CauseGroup> groups = CauseGroup.of(List.of(seat(1, denied("CreatePolicy", "s01-Read")), seat(2, null),
				seat(3, quota("s03-Reader")), seat(4, quota("s04-Reader")), seat(5, quota("s05-Worker"))));
		assertThat(groups).extracting(CauseGroup::seats)
			.containsExactly(List.of("seat-3", "seat-4", "seat-5"), List.of("seat-1"));
		assertThat(groups.get(0).cause()).isEqualTo(quota("s03-Reader"));
	}

	@Test
	void anotherOperationOrPermissionIsAnotherCause() {
		assertThat(CauseGroup.of(List.of(seat(1, denied("CreatePolicy", "a")), seat(2, denied("CreateRole", "a")))))
			.hasSize(2);
	}

	@Test
	void whatIsInTheWayIsOneCauseWhateverItsName() {
		assertThat(CauseGroup.of(List.of(seat(1, foreign("s01-Reader")), seat(2, foreign("s02-Reader")),
				seat(3, WorkCause.of(Reason.DRIFTED)), seat(4, WorkCause.of(Reason.DRIFTED)))))
			.extracting((group) -> group.cause().reason())
			.containsExactly(Reason.BLOCKED, Reason.DRIFTED);
	}

	@Test
	void nothingHasNoCause() {
		assertThat(CauseGroup.of(List.of(seat(1, null)))).isEmpty();
	}

	private static WorkCause foreign(String role) {
		return WorkCause.blocked(List.of(Untouched.of(ResourceType.ROLE, role, Untouched.Reason.FOREIGN, List.of())));
	}

	private static WorkCause quota(String role) {
		return WorkCause.of(new AccountError(Kind.REFUSED, "LimitExceeded", "CreateRole", null, "No room for " + role));
	}

	private static WorkCause denied(String operation, String name) {
		return WorkCause.of(new AccountError(Kind.ACCESS_DENIED, "AccessDenied", operation, "iam:" + operation,
				"Not authorized on " + name));
	}

	private static SeatWork seat(int number, @Nullable WorkCause cause) {
		return new SeatWork("act", "seat-" + number, (cause != null) ? WorkState.FAILED : WorkState.DONE, List.of(),
				"replica", NOW, NOW, cause);
	}

}
