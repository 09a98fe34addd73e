package dev.workshoproles.web.classroom;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.classroom.wall.SeatState;
import dev.workshoproles.classroom.wall.Wall;
import dev.workshoproles.classroom.wall.WallSeat;
import dev.workshoproles.classroom.work.ActKind;
import dev.workshoproles.classroom.work.ActProgress;
import dev.workshoproles.classroom.work.ActRequest;
import dev.workshoproles.classroom.work.ClassAct;
import dev.workshoproles.classroom.work.SeatWork;
import dev.workshoproles.classroom.work.WorkCause;
import dev.workshoproles.classroom.work.WorkState;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.RunSummary;
import dev.workshoproles.seats.Classroom;
import dev.workshoproles.seats.Seat;
import dev.workshoproles.web.Sentences;

/**
 * A class, its wall and its acts.
 */
final class GivenClass {

	static final Instant NOW = Instant.parse("2026-11-28T08:15:30Z");

	static final String ACT = "5b3c1f7e-6a55-4a39-8d1c-0a5d4b8f8f11";

	static final AccountError DENIED = new AccountError(Kind.ACCESS_DENIED, "AccessDenied", "CreateRole",
			"iam:CreateRole", "User lan is not authorized");

	static final AccountError NO_CREDENTIALS = new AccountError(Kind.NO_CREDENTIALS, "NoCredentials",
			"GetCallerIdentity", null, "None were found");

	private GivenClass() {
	}

	static Sentences english() {
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		return new Sentences(messages());
	}

	static MessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

	static Classroom classroom(int seats) {
		return new Classroom("Serverless workshop", IntStream.rangeClosed(1, seats).mapToObj(GivenClass::seat).toList(),
				null);
	}

	static Seat seat(int number) {
		return new Seat("seat-" + number, "s" + number + "-", null);
	}

	/** Seats from 1 on. */
	static Wall wall(SeatState... states) {
		return new Wall(NOW,
				IntStream.range(0, states.length)
					.mapToObj((index) -> wallSeat(index + 1, states[index], null))
					.toList());
	}

	static Wall wall(WallSeat... seats) {
		return new Wall(NOW, Arrays.asList(seats));
	}

	static WallSeat wallSeat(int number, SeatState state, @Nullable RunSummary last) {
		return new WallSeat(seat(number), "123456789012", state, (state == SeatState.READY) ? 3 : 0, 3, last, NOW,
				(state == SeatState.UNREADABLE) ? NO_CREDENTIALS : null);
	}

	static RunSummary run(String id, Action action, RunState state, Instant start) {
		return new RunSummary(id, "123456789012", "arn:aws:iam::123456789012:user/lan",
				new PlanRequest(action, List.of(), false, false), state, start,
				state.isEnded() ? start.plusSeconds(1) : null);
	}

	static ClassAct act(ActKind kind, int waiting, int running, int done, int failed) {
		return new ClassAct(ACT, ActRequest.forAll(kind), NOW, (waiting + running == 0) ? NOW.plusSeconds(60) : null,
				new ActProgress(waiting, running, done, failed));
	}

	static SeatWork work(int number, WorkState state, @Nullable WorkCause cause, String... runs) {
		return new SeatWork(ACT, "seat-" + number, state, List.of(runs), "replica", NOW,
				state.isEnded() ? NOW.plusSeconds(number) : null, cause);
	}

	static WorkCause denied() {
		return new WorkCause(WorkCause.Reason.ACCOUNT, DENIED, List.of(), List.of());
	}

}
