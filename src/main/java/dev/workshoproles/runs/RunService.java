package dev.workshoproles.runs;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.roles.RoleService;
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

/**
 * Makes plans that can be carried out as they were shown, and starts runs.
 */
public class RunService {

	/** How long a plan can be carried out after it was shown. */
	private static final Duration PLAN_LIFE = Duration.ofHours(24);

	private final Scopes scopes;

	private final RoleService roles;

	private final PlanTable plans;

	private final Journal journal;

	private final RunStarter starter;

	private final RunExecutor executor;

	RunService(Scopes scopes, RoleService roles, PlanTable plans, Journal journal, RunStarter starter,
			RunExecutor executor) {
		this.scopes = scopes;
		this.roles = roles;
		this.plans = plans;
		this.journal = journal;
		this.starter = starter;
		this.executor = executor;
	}

	/**
	 * Makes a plan and stores it. Writes nothing to the account.
	 * @param request what is asked for
	 * @return the plan
	 * @throws dev.workshoproles.roles.plan.UnknownRoleException when the workshop has no
	 * such role
	 * @throws dev.workshoproles.account.calls.AccountException when nothing at all can be
	 * read
	 * @throws StorageFullException when the plan could not be stored
	 */
	public StoredPlan plan(PlanRequest request) {
		return store(this.roles.plan(request));
	}

	private StoredPlan store(Plan plan) {
		this.journal.requireRoom();
		StoredPlan stored = new StoredPlan(UUID.randomUUID().toString(), this.journal.now(), plan);
		this.plans.insert(this.scopes.of(plan.caller()), stored);
		this.plans.prune(stored.createdAt().minus(PLAN_LIFE));
		return stored;
	}

	/**
	 * Finds a plan that was made before, for the account that the console is signed in to
	 * and its prefix. Plans are kept for 24 hours unless hundreds were made since.
	 * @param id its id
	 * @return the plan as it was then
	 * @throws dev.workshoproles.account.calls.AccountException when nobody knows the
	 * account
	 */
	public Optional<StoredPlan> findPlan(String id) {
		return this.plans.find(this.scopes.shown(), id);
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
	 * Starts a run. Returns once the account was read and planned for; the rest is done
	 * in the background.
	 * @param request what to carry out
	 * @param idempotencyKey with the same key and request no second run is started on the
	 * account and prefix; null for none
	 * @return the run, or the one that the key had started
	 * @throws RunInProgressException when another run works on the account and prefix
	 * @throws StorageFullException when the run could not be recorded
	 * @throws PlanOutdatedException when the plan is no longer the plan
	 * @throws UnknownPlanException when no plan has that id
	 * @throws IdempotencyKeyReusedException when the key came with another request before
	 * @throws dev.workshoproles.roles.plan.UnknownRoleException when the workshop has no
	 * such role
	 * @throws dev.workshoproles.account.calls.AccountException when nothing at all can be
	 * read
	 */
	public Run start(RunRequest request, @Nullable String idempotencyKey) {
		PlanRequest direct = request.request();
		if (direct != null) {
			this.roles.check(direct);
		}
		Caller caller = this.scopes.account().caller();
		String body = StoredJson.write(request);
		if (idempotencyKey == null) {
			return begin(request, caller, null, null);
		}
		Scope scope = this.scopes.of(caller);
		Optional<String> before = this.starter.startedBefore(scope, idempotencyKey, body);
		if (before.isPresent()) {
			return find(before.get());
		}
		try {
			return begin(request, caller, idempotencyKey, body);
		}
		catch (RunInProgressException | DuplicateKeyException ex) {
			// The same key may have come twice at once.
			return find(this.starter.startedBefore(scope, idempotencyKey, body).orElseThrow(() -> ex));
		}
	}

	private Run begin(RunRequest request, Caller caller, @Nullable String key, @Nullable String body) {
		String id = request.planId();
		if (id == null) {
			return begin(Objects.requireNonNull(request.request()), caller, null, key, body, (plan) -> {
			});
		}
		Plan shown = this.plans.find(this.scopes.of(caller), id).orElseThrow(() -> new UnknownPlanException(id)).plan();
		this.roles.check(shown.request());
		return begin(shown.request(), caller, id, key, body, (plan) -> {
			if (!shown.isSameAs(plan)) {
				throw new PlanOutdatedException(store(plan));
			}
		});
	}

	/**
	 * Starts a run that only creates, as {@link #start} does. The account is read once
	 * for it, with no other run under way.
	 * @param request what is asked for
	 * @return the run
	 * @throws PlanToReviewException when something there would be changed or deleted, or
	 * something stands in the way
	 * @throws RunInProgressException when another run works on the account and prefix
	 * @throws StorageFullException when the run could not be recorded
	 * @throws dev.workshoproles.roles.plan.UnknownRoleException when the workshop has no
	 * such role
	 * @throws dev.workshoproles.account.calls.AccountException when nothing at all can be
	 * read
	 */
	public Run startCreating(PlanRequest request) {
		this.roles.check(request);
		return begin(request, this.scopes.account().caller(), null, null, null, (plan) -> {
			if (plan.changesWhatIsThere() || !plan.blocked().isEmpty()) {
				throw new PlanToReviewException(store(plan));
			}
		});
	}

	/** The way of every run to where a thread of its own takes over. */
	private Run begin(PlanRequest request, Caller caller, @Nullable String planId, @Nullable String key,
			@Nullable String body, Consumer<Plan> check) {
		NewRun run = new NewRun(UUID.randomUUID().toString(), caller, this.scopes.of(caller).namePrefix(), request,
				this.journal.now(), planId, key, body);
		this.starter.admit(run);
		try {
			Plan plan = this.roles.plan(request, caller);
			check.accept(plan);
			this.executor.carryOut(run.id(), plan);
		}
		catch (RuntimeException | Error ex) {
			this.starter.withdraw(run.id());
			throw ex;
		}
		return find(run.id());
	}

	private Run find(String id) {
		return this.journal.find(id).orElseThrow();
	}

}
