package dev.workshoproles.classroom.work;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedRuntimeException;
import org.springframework.transaction.TransactionException;

import dev.workshoproles.account.DeniedAction;
import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.CallPriority;
import dev.workshoproles.classroom.work.ActTable.Assignment;
import dev.workshoproles.classroom.work.WorkCause.Reason;
import dev.workshoproles.runs.ClassOverException;
import dev.workshoproles.runs.PlanDeniedException;
import dev.workshoproles.runs.PlanToReviewException;
import dev.workshoproles.runs.RunRequest;
import dev.workshoproles.runs.RunService;
import dev.workshoproles.runs.execution.RunInProgressException;
import dev.workshoproles.runs.journal.Journal;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.RunStep;
import dev.workshoproles.runs.journal.Scope;
import dev.workshoproles.runs.journal.StepState;
import dev.workshoproles.seats.Seat;
import dev.workshoproles.seats.Seats;

/**
 * Carries out an act at a seat, as a run of the seat's own. Each run has a key that is
 * made of the act and the number of the attempt: whoever goes on after a replica was
 * killed finds the run that it began, waits until that has ended, and begins another if
 * it was interrupted.
 */
final class SeatWorker {

	private static final Logger logger = LoggerFactory.getLogger(SeatWorker.class);

	/** While the seat's own run is in progress. */
	private static final Duration SOON = Duration.ofSeconds(1);

	/**
	 * While the console is signed in to another account, or the act is another class's.
	 */
	private static final Duration ELSEWHERE = Duration.ofSeconds(2);

	/** While nobody can say in which account the console is. */
	private static final Duration LATER = Duration.ofSeconds(30);

	/** The most runs that may be interrupted, so that nothing goes on for ever. */
	private static final int ATTEMPTS = 20;

	/** How often the plan is tried while the account cannot be reached. */
	private static final int PLANS = 5;

	private final Seats seats;

	private final SeatScopes scopes;

	private final ObjectProvider<RunService> runs;

	private final ActTable acts;

	private final Journal journal;

	private final WorkMeters meters;

	private final String replica;

	SeatWorker(Seats seats, SeatScopes scopes, ObjectProvider<RunService> runs, ActTable acts, Journal journal,
			WorkMeters meters, String replica) {
		this.seats = seats;
		this.scopes = scopes;
		this.runs = runs;
		this.acts = acts;
		this.journal = journal;
		this.meters = meters;
		this.replica = replica;
	}

	/**
	 * Carries out an act at a seat, or goes on with it.
	 * @param failures how often it has failed in succession by an exception
	 * @param stopping whether the process is stopping
	 * @return when to try again, empty if it has ended
	 */
	Optional<Duration> carryOut(String act, String seatName, int failures, BooleanSupplier stopping) {
		Optional<Assignment> found = this.acts.assignment(act, seatName);
		if (found.isEmpty() || found.get().work().state().isEnded()) {
			return Optional.empty();
		}
		Assignment assignment = found.get();
		Scope here = known(this.scopes::ofClass);
		if (!assignment.ofClass().equals(here)) {
			return Optional.of((here != null) ? ELSEWHERE : LATER);
		}
		Optional<Seat> seat = this.seats.find(seatName);
		if (seat.isEmpty()) {
			return failed(assignment, WorkCause.of(Reason.GONE));
		}
		Scope place = known(() -> this.scopes.of(seat.get()));
		if (!assignment.place().equals(place)) {
			return Optional.of((place != null) ? ELSEWHERE : LATER);
		}
		return CallPriority.background(
				() -> this.seats.at(seat.get(), () -> carryOut(assignment, this.runs.getObject(), failures, stopping)));
	}

	/** Null while the console's own account is unknown. */
	private static @Nullable Scope known(Supplier<Scope> scope) {
		try {
			return scope.get();
		}
		catch (AccountException ex) {
			return null;
		}
	}

	private Optional<Duration> carryOut(Assignment assignment, RunService service, int failures,
			BooleanSupplier stopping) {
		String act = assignment.work().act();
		String seat = assignment.work().seat();
		this.acts.begin(act, seat, this.replica, this.journal.now());
		for (int attempt = assignment.attempt(); attempt <= ATTEMPTS; attempt++) {
			if (stopping.getAsBoolean()) {
				return Optional.of(Duration.ZERO);
			}
			this.acts.nextAttempt(act, seat, attempt);
			Run run;
			try {
				run = start(assignment.request(), service, "class-" + act + "-" + attempt);
			}
			catch (RunInProgressException ex) {
				this.acts.putBack(act, seat);
				return Optional.of(SOON);
			}
			catch (PlanToReviewException ex) {
				return failed(assignment, review(ex));
			}
			catch (ClassOverException ex) {
				return failed(assignment, WorkCause.of(Reason.OVER));
			}
			catch (PlanDeniedException ex) {
				return failed(assignment, WorkCause.of(Reason.DENIED,
						ex.denied().stream().map(DeniedAction::action).distinct().sorted().toList()));
			}
			catch (AccountException ex) {
				if (isTransient(ex.error()) && failures < PLANS) {
					throw ex;
				}
				return failed(assignment, WorkCause.of(ex.error()));
			}
			catch (RuntimeException ex) {
				if (stopping.getAsBoolean()) {
					return Optional.of(Duration.ZERO);
				}
				if (ex instanceof NestedRuntimeException || ex instanceof TransactionException) {
					// The database is away, or full: the queue tries again.
					throw ex;
				}
				logger.error("The act broke off at {}", seat, ex);
				return failed(assignment, WorkCause.of(Reason.CONSOLE, List.of(ex.getClass().getSimpleName())));
			}
			this.acts.addRun(act, seat, run.id());
			run = service.await(run.id(), stopping);
			if (!run.state().isEnded()) {
				return Optional.of(Duration.ZERO);
			}
			if (run.state() != RunState.INTERRUPTED || run.error() != null) {
				return ended(assignment, run);
			}
		}
		return failed(assignment, WorkCause.of(Reason.INTERRUPTED));
	}

	private static Run start(ActRequest request, RunService service, String key) {
		return request.onlyCreates() ? service.startCreating(request.atSeat(), key)
				: service.start(RunRequest.of(request.atSeat()), key);
	}

	private static WorkCause review(PlanToReviewException ex) {
		return ex.plan().plan().blocked().isEmpty() ? WorkCause.of(Reason.DRIFTED)
				: WorkCause.blocked(ex.plan().plan().blocked());
	}

	private static boolean isTransient(AccountError error) {
		return error.kind() == Kind.UNREACHABLE || error.kind() == Kind.UNAVAILABLE;
	}

	private Optional<Duration> ended(Assignment assignment, Run run) {
		if (run.state() == RunState.SUCCEEDED) {
			return end(assignment, WorkState.DONE, null);
		}
		AccountError error = (run.error() != null) ? run.error() : firstError(run);
		return failed(assignment, (error != null) ? WorkCause.of(error) : WorkCause.blocked(run.blocked()));
	}

	private static @Nullable AccountError firstError(Run run) {
		return run.steps()
			.stream()
			.filter((step) -> step.state() == StepState.FAILED)
			.map(RunStep::error)
			.filter((error) -> error != null)
			.findFirst()
			.orElse(null);
	}

	private Optional<Duration> failed(Assignment assignment, WorkCause cause) {
		return end(assignment, WorkState.FAILED, cause);
	}

	private Optional<Duration> end(Assignment assignment, WorkState state, @Nullable WorkCause cause) {
		String act = assignment.work().act();
		String seat = assignment.work().seat();
		this.journal.inTransaction(() -> {
			SeatWork now = this.acts.assignment(act, seat).orElseThrow().work();
			SeatWork ended = new SeatWork(act, seat, state, now.runs(), now.replica(), now.startedAt(),
					this.journal.now(), cause);
			List<Run> begun = now.runs().stream().flatMap((run) -> this.journal.find(run).stream()).toList();
			if (this.acts.end(ended, assignment.place(), SeatRecords.of(assignment.place(), ended, begun))) {
				this.meters.ended(assignment.request().kind(), ended);
			}
		});
		return Optional.empty();
	}

}
