package dev.workshoproles.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

import dev.workshoproles.account.DeniedAction;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.roles.RoleService;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.UnknownRoleException;
import dev.workshoproles.runs.database.StorageFullException;
import dev.workshoproles.runs.execution.IdempotencyKeyReusedException;
import dev.workshoproles.runs.execution.RunExecutor;
import dev.workshoproles.runs.execution.RunInProgressException;
import dev.workshoproles.runs.execution.RunStarter;
import dev.workshoproles.runs.journal.Journal;
import dev.workshoproles.runs.journal.NewRun;
import dev.workshoproles.runs.journal.PlanTable;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.Scope;
import dev.workshoproles.runs.journal.StoredJson;
import dev.workshoproles.runs.journal.StoredPlan;
import dev.workshoproles.seats.ClassEnd;

/**
 * Makes and stores plans, and starts runs.
 */
public class RunService {

	/** How long a plan is stored. */
	private static final Duration PLAN_LIFETIME = Duration.ofHours(24);

	/** How often a run elsewhere is looked at by those who wait for its end. */
	private static final Duration POLL = Duration.ofMillis(500);

	private final Scopes scopes;

	private final RoleService roles;

	private final PlanTable plans;

	private final Journal journal;

	private final RunStarter starter;

	private final RunExecutor executor;

	private final RunCheck check;

	private final ClassEnd end;

	RunService(Scopes scopes, RoleService roles, PlanTable plans, Journal journal, RunStarter starter,
			RunExecutor executor, RunCheck check, ClassEnd end) {
		this.scopes = scopes;
		this.roles = roles;
		this.plans = plans;
		this.journal = journal;
		this.starter = starter;
		this.executor = executor;
		this.check = check;
		this.end = end;
	}

	/**
	 * Makes and stores a plan, without writing to the account.
	 * @param request the request
	 * @return the plan
	 * @throws dev.workshoproles.roles.plan.UnknownRoleException if the workshop has no
	 * such role
	 * @throws dev.workshoproles.account.calls.AccountException if nothing at all can be
	 * read
	 * @throws StorageFullException if the plan could not be stored
	 */
	public StoredPlan plan(PlanRequest request) {
		return store(this.roles.plan(request));
	}

	private StoredPlan store(Plan plan) {
		this.journal.requireSpace();
		StoredPlan stored = new StoredPlan(UUID.randomUUID().toString(), this.journal.now(), plan);
		this.plans.insert(this.scopes.of(plan.caller()), stored);
		this.plans.prune(stored.createdAt().minus(PLAN_LIFETIME));
		return stored;
	}

	/**
	 * Finds a stored plan of the current account and name prefix. Plans are stored for 24
	 * hours, or until hundreds of newer ones exist.
	 * @param id its id
	 * @return the plan, empty if there is none of that id
	 * @throws dev.workshoproles.account.calls.AccountException if the account is unknown
	 */
	public Optional<StoredPlan> findPlan(String id) {
		return this.plans.find(this.scopes.visible(), id);
	}

	/**
	 * Whether the account has changed since a plan was made, or somebody else is signed
	 * in, so that the plan cannot be carried out. Reads the account and stores nothing.
	 * @param plan the plan as it was shown
	 * @return whether the same request has another plan now
	 * @throws dev.workshoproles.account.calls.AccountException when nothing at all can be
	 * read
	 */
	public boolean isOutdated(StoredPlan plan) {
		try {
			return !plan.plan().isSameAs(this.roles.plan(plan.plan().request()));
		}
		catch (UnknownRoleException ex) {
			return true;
		}
	}

	/**
	 * Starts a run. Returns once the plan is made; it is carried out in the background.
	 * @param request what to carry out
	 * @param idempotencyKey prevents a second run for the same account and prefix with
	 * the same key and request; null for none
	 * @return the run, or the one started earlier with the key
	 * @throws RunInProgressException if another run works on the account and prefix
	 * @throws StorageFullException if the run could not be recorded
	 * @throws PlanOutdatedException if the plan no longer applies
	 * @throws PlanDeniedException if IAM would deny some of its writes, unless it is to
	 * begin even so
	 * @throws ClassOverException if the class is over, unless roles are to be removed
	 * @throws UnknownPlanException if no plan has that id
	 * @throws IdempotencyKeyReusedException if the key was used with another request
	 * @throws dev.workshoproles.roles.plan.UnknownRoleException if the workshop has no
	 * such role
	 * @throws dev.workshoproles.account.calls.AccountException if nothing at all can be
	 * read
	 */
	public Run start(RunRequest request, @Nullable String idempotencyKey) {
		PlanRequest direct = request.request();
		if (direct != null) {
			this.roles.check(direct);
		}
		Caller caller = this.scopes.account().caller();
		return once(caller, idempotencyKey, StoredJson.write(request),
				(key, body) -> begin(request, caller, key, body));
	}

	/** Begins a run unless one has been started with the key. */
	private Run once(Caller caller, @Nullable String idempotencyKey, String body, Begin begin) {
		if (idempotencyKey == null) {
			return begin.run(null, null);
		}
		Scope scope = this.scopes.of(caller);
		Optional<String> before = this.starter.startedBefore(scope, idempotencyKey, body);
		if (before.isPresent()) {
			return find(before.get());
		}
		try {
			return begin.run(idempotencyKey, body);
		}
		catch (RunInProgressException | DuplicateKeyException ex) {
			// Another request with the same key may have won the race.
			return find(this.starter.startedBefore(scope, idempotencyKey, body).orElseThrow(() -> ex));
		}
	}

	private Run begin(RunRequest request, Caller caller, @Nullable String key, @Nullable String body) {
		String id = request.planId();
		if (id == null) {
			PlanRequest direct = Objects.requireNonNull(request.request());
			return request.evenIfDenied() ? begin(direct, caller, null, key, body, (plan) -> {
			}) : beginAllowed(direct, caller, null, key, body, (plan) -> {
			});
		}
		StoredPlan stored = this.plans.find(this.scopes.of(caller), id).orElseThrow(() -> new UnknownPlanException(id));
		Plan shown = stored.plan();
		this.roles.check(shown.request());
		Consumer<Plan> sameAsShown = (plan) -> {
			if (!shown.isSameAs(plan)) {
				throw new PlanOutdatedException(store(plan));
			}
		};
		return request.evenIfDenied() ? begin(shown.request(), caller, id, key, body, sameAsShown)
				: beginAllowed(shown.request(), caller, stored, key, body, sameAsShown);
	}

	/** Begins no plan that IAM would deny in part: nothing should be left half done. */
	private Run beginAllowed(PlanRequest request, Caller caller, @Nullable StoredPlan shown, @Nullable String key,
			@Nullable String body, Consumer<Plan> check) {
		this.check.expect(request, caller);
		return begin(request, caller, (shown != null) ? shown.id() : null, key, body, (plan) -> {
			check.accept(plan);
			List<DeniedAction> denied = this.check.denied(plan);
			if (!denied.isEmpty()) {
				throw new PlanDeniedException((shown != null) ? shown : store(plan), denied);
			}
		});
	}

	/**
	 * Starts a run without a key, if it only creates.
	 * @param request the request
	 * @return the run
	 * @see #startCreating(PlanRequest, String)
	 */
	public Run startCreating(PlanRequest request) {
		return startCreating(request, null);
	}

	/**
	 * Starts a run, as {@link #start} does, if it only creates.
	 * @param request the request
	 * @param idempotencyKey prevents a second run for the same account and prefix with
	 * the same key and request; null for none
	 * @return the run
	 * @throws PlanToReviewException if something existing would be changed or deleted, or
	 * something is blocked
	 * @throws PlanDeniedException if IAM would deny some of its writes
	 * @throws ClassOverException if the class is over
	 * @throws RunInProgressException if another run works on the account and prefix
	 * @throws StorageFullException if the run could not be recorded
	 * @throws dev.workshoproles.roles.plan.UnknownRoleException if the workshop has no
	 * such role
	 * @throws dev.workshoproles.account.calls.AccountException if nothing at all can be
	 * read
	 */
	public Run startCreating(PlanRequest request, @Nullable String idempotencyKey) {
		this.roles.check(request);
		Caller caller = this.scopes.account().caller();
		return once(caller, idempotencyKey, StoredJson.write(RunRequest.of(request)),
				(key, body) -> beginAllowed(request, caller, null, key, body, (plan) -> {
					if (plan.changesExisting() || !plan.blocked().isEmpty()) {
						throw new PlanToReviewException(store(plan));
					}
				}));
	}

	/**
	 * Waits until a run has ended, whichever process carries it out.
	 * @param id the id of a run that this service has started
	 * @param givenUp whether to wait no longer
	 * @return the run in its state then, ended or not
	 */
	public Run await(String id, BooleanSupplier givenUp) {
		Run run = find(id);
		while (!run.state().isEnded() && !givenUp.getAsBoolean()) {
			try {
				this.executor.end(id).orElseGet(CompletableFuture::new).get(POLL.toMillis(), TimeUnit.MILLISECONDS);
			}
			catch (TimeoutException ex) {
				// Look again: another process may carry it out.
			}
			catch (ExecutionException ex) {
				throw new IllegalStateException(ex);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return run;
			}
			run = find(id);
		}
		return run;
	}

	/** The common start of all runs, up to their own thread. */
	private Run begin(PlanRequest request, Caller caller, @Nullable String planId, @Nullable String key,
			@Nullable String body, Consumer<Plan> check) {
		requireOpen(request.action());
		NewRun run = new NewRun(UUID.randomUUID().toString(), caller, this.scopes.of(caller).namePrefix(), request,
				this.journal.now(), planId, key, body);
		this.starter.admit(run);
		try {
			Plan plan = this.roles.plan(request, caller);
			check.accept(plan);
			this.executor.carryOut(run.id(), plan, this.roles);
		}
		catch (RuntimeException | Error ex) {
			this.starter.withdraw(run.id());
			throw ex;
		}
		return find(run.id());
	}

	private void requireOpen(Action action) {
		Instant end = this.end.time();
		if (end != null && this.end.isOver() && action != Action.REMOVE) {
			throw new ClassOverException(end);
		}
	}

	private Run find(String id) {
		return this.journal.find(id).orElseThrow();
	}

	/** Begins a run with a key and what it is for, or with neither. */
	private interface Begin {

		Run run(@Nullable String key, @Nullable String body);

	}

}
