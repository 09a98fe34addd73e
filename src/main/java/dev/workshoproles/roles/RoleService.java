package dev.workshoproles.roles;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.AccountWrites;
import dev.workshoproles.account.SharedReadings;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.calls.ParallelCalls;
import dev.workshoproles.account.snapshot.AccountDetails;
import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.account.snapshot.SnapshotRequest;
import dev.workshoproles.account.snapshot.SnapshotRequest.Purpose;
import dev.workshoproles.account.snapshot.SnapshotRequest.WantedPolicy;
import dev.workshoproles.blueprint.CustomerPolicy;
import dev.workshoproles.blueprint.Parameter;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.carryout.ConvergenceLoop;
import dev.workshoproles.roles.carryout.Outcome;
import dev.workshoproles.roles.carryout.Patience;
import dev.workshoproles.roles.carryout.Progress;
import dev.workshoproles.roles.carryout.StepExecutor;
import dev.workshoproles.roles.compare.OwnershipRecord;
import dev.workshoproles.roles.compare.OwnershipRecord.Entry;
import dev.workshoproles.roles.compare.RoleComparison;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.compare.WorkshopState;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.Planner;
import dev.workshoproles.roles.plan.UnknownRoleException;

/**
 * The workshop's roles in the account: reads their status, plans changes and carries them
 * out.
 */
public class RoleService {

	private final LocalWorkshop workshop;

	private final Account account;

	private final OwnershipRecord record;

	private final InstantSource clock;

	private final SharedReadings<WorkshopState> readings;

	private final ParallelCalls parallel;

	private final Patience patience;

	private final SharedReads shared;

	private final FollowedRoles followed = new FollowedRoles();

	RoleService(LocalWorkshop workshop, OwnershipRecord record, ParallelCalls parallel, Patience patience,
			InstantSource clock) {
		this(workshop, record, parallel, patience, clock, WholeAccount.NONE);
	}

	RoleService(LocalWorkshop workshop, OwnershipRecord record, ParallelCalls parallel, Patience patience,
			InstantSource clock, WholeAccount whole) {
		this.shared = new SharedReads(whole);
		this.workshop = workshop;
		this.account = workshop.account();
		this.record = record;
		this.parallel = parallel;
		this.patience = patience;
		this.clock = clock;
		this.readings = new SharedReadings<>(clock);
	}

	/**
	 * Reads the status of all roles. Concurrent calls share one reading.
	 * @return the roles in the blueprint's order
	 * @throws dev.workshoproles.account.calls.AccountException if nothing at all can be
	 * read
	 */
	public WorkshopState status() {
		return status(Duration.ZERO);
	}

	/**
	 * Reads the status of all roles, unless a recent reading exists and this console has
	 * written nothing since. Recent changes by others may be missing; at a seat of a
	 * class, also those that the shared reading of the account does not tell.
	 * @param maxAge how old the reading may be
	 * @return the roles in the blueprint's order
	 * @throws dev.workshoproles.account.calls.AccountException when nothing at all can be
	 * read
	 */
	public WorkshopState status(Duration maxAge) {
		return status(Workshop::roles, maxAge);
	}

	/**
	 * Reads the status of one role.
	 * @param name its real name
	 * @return the role
	 * @throws UnknownRoleException if the workshop has no such role
	 * @throws dev.workshoproles.account.calls.AccountException if nothing at all can be
	 * read
	 */
	public RoleState status(String name) {
		role(this.workshop.blueprint(), name);
		return status((here) -> List.of(role(here, name)), Duration.ZERO).roles().get(0);
	}

	private WorkshopState status(Function<Workshop, List<RoleBlueprint>> selection, Duration maxAge) {
		Caller caller = this.account.caller();
		Workshop here = this.workshop.at(caller);
		List<RoleBlueprint> roles = selection.apply(here);
		Asked asked = new Asked(caller, roles.stream().map(RoleBlueprint::name).toList(), here.scope(),
				here.parameters());
		return this.readings.read(asked, maxAge, () -> {
			Optional<Snapshot> told = maxAge.isZero() ? Optional.empty() : this.shared.told(here, roles, caller);
			Instant now = this.clock.instant();
			Optional<WorkshopState> before = told.flatMap((same) -> this.followed.unchanged(asked, same));
			if (before.isPresent()) {
				return new WorkshopState(caller, now, before.get().roles());
			}
			Snapshot snapshot = read(caller, Purpose.STATUS, roles, Set.of());
			RoleComparison comparison = RoleComparison.of(here, snapshot, recorded(caller));
			WorkshopState state = new WorkshopState(caller, now, roles.stream().map(comparison::compare).toList());
			told.ifPresent((same) -> this.followed.keep(asked, same, state));
			return state;
		});
	}

	/** The number of writes of this process that have ended. */
	long writes() {
		return this.readings.writes();
	}

	private static RoleBlueprint role(Workshop workshop, String name) {
		return workshop.role(name).orElseThrow(() -> new UnknownRoleException(name));
	}

	/**
	 * Checks that the workshop has the roles that a request names, without reading the
	 * account.
	 * @param request the request
	 * @throws UnknownRoleException if the workshop has no such role
	 */
	public void check(PlanRequest request) {
		Planner.of(this.workshop.blueprint(), request);
	}

	/**
	 * Plans a request for the current caller, without writing to the account.
	 * @param request the request
	 * @return the plan
	 * @throws UnknownRoleException if the workshop has no such role
	 * @throws dev.workshoproles.account.calls.AccountException if nothing at all can be
	 * read
	 */
	public Plan plan(PlanRequest request) {
		return plan(request, this.account.caller());
	}

	/**
	 * Plans a request, without writing to the account.
	 * @param request the request
	 * @param caller the caller
	 * @return the plan
	 * @throws UnknownRoleException if the workshop has no such role
	 * @throws dev.workshoproles.account.calls.AccountException if nothing at all can be
	 * read, or somebody else is signed in
	 */
	public Plan plan(PlanRequest request, Caller caller) {
		Planner planner = Planner.of(this.workshop.at(caller), request);
		// After an interrupted removal, no attachment shows a policy's path any more.
		Set<String> search = (request.action() == Action.REMOVE) ? names(planner.roles()) : Set.of();
		Set<String> required = requiredPolicies(caller, Purpose.APPLY, planner.roles()).keySet();
		return this.shared.planFromNothing(planner, caller, required).orElseGet(() -> plan(planner, caller, search));
	}

	/**
	 * Plans a request as if the account had none of the workshop's roles, policies and
	 * instance profiles, without reading it.
	 * @param request the request
	 * @param caller the caller
	 * @return the plan
	 * @throws UnknownRoleException if the workshop has no such role
	 */
	public Plan planFromNothing(PlanRequest request, Caller caller) {
		return SharedReads.fromNothing(Planner.of(this.workshop.at(caller), request), caller);
	}

	/**
	 * Plans a request by what is known of the account already, without reading it.
	 * @param request the request
	 * @param details what is in the account
	 * @return the plan for whoever has read them, as good as what they tell
	 * @throws UnknownRoleException if the workshop has no such role
	 */
	public Plan planBy(PlanRequest request, AccountDetails details) {
		Caller caller = details.caller();
		return SharedReads.plan(Planner.of(this.workshop.at(caller), request), caller, details, recorded(caller));
	}

	private Plan plan(Planner planner, Caller caller, Set<String> search) {
		Purpose purpose = (planner.request().action() == Action.REMOVE) ? Purpose.REMOVE : Purpose.APPLY;
		Snapshot snapshot = read(caller, purpose, planner.roles(),
				planner.searchedPolicy().map(Set::of).orElse(search));
		return planner.plan(snapshot, recorded(caller));
	}

	/**
	 * Read after the account, lest what a run has just created and recorded be taken for
	 * somebody else's.
	 */
	private Map<String, Entry> recorded(Caller caller) {
		return this.record.entries(caller.accountId());
	}

	/**
	 * Carries out a plan for its caller, then reads and plans again until a fresh read
	 * shows that the request is fulfilled or nothing more can be done. The variant of the
	 * policies is the plan's to the end, whatever is chosen meanwhile.
	 * @param first the first plan
	 * @param progress is notified of each step
	 * @return the outcome
	 */
	public Outcome carryOut(Plan first, Progress progress) {
		Caller caller = first.caller();
		Planner planner = Planner.of(this.workshop.at(caller, first.scope()), first.request());
		AccountWrites writes = this.account.writes(caller,
				this.record.register(caller, this.workshop.blueprint().id()));
		StepExecutor executor = new StepExecutor(writes, this.parallel::execute, this.readings::written);
		return new ConvergenceLoop(executor, (taken) -> planAgain(planner, first, taken), this.patience).run(first,
				progress);
	}

	/** What the shared reading does not show may be there: the roles themselves tell. */
	private Plan planAgain(Planner planner, Plan first, Set<String> taken) {
		Caller caller = first.caller();
		Optional<Plan> done = taken.isEmpty() ? this.shared.done(planner, first, () -> recorded(caller))
				: Optional.empty();
		return done.orElseGet(() -> plan(planner, caller, taken));
	}

	private Snapshot read(Caller caller, Purpose purpose, Collection<RoleBlueprint> roles, Set<String> search) {
		return this.account.read(caller,
				new SnapshotRequest(purpose, roles.stream().map(RoleBlueprint::name).toList(),
						RoleBlueprint.customerPoliciesOf(roles)
							.stream()
							.collect(Collectors.toMap(CustomerPolicy::name, (policy) -> wanted(caller, policy))),
						requiredPolicies(caller, purpose, roles), instanceProfiles(roles), search));
	}

	private static WantedPolicy wanted(Caller caller, CustomerPolicy policy) {
		return new WantedPolicy(policy.arn(caller.partition(), caller.accountId()), policy.document()::isEquivalentTo);
	}

	private static List<String> instanceProfiles(Collection<RoleBlueprint> roles) {
		return roles.stream().flatMap((role) -> Stream.ofNullable(role.options().instanceProfileName())).toList();
	}

	/** A boundary that does not exist matters only to a plan. */
	private static Map<String, Set<String>> requiredPolicies(Caller caller, Purpose purpose,
			Collection<RoleBlueprint> roles) {
		Map<String, Set<String>> required = new HashMap<>();
		roles.forEach((role) -> Stream
			.concat(role.awsPolicies().stream().map((policy) -> policy.arn(caller.partition(), caller.accountId())),
					role.requiredBoundary().filter((boundary) -> purpose == Purpose.APPLY).stream())
			.forEach((arn) -> required.computeIfAbsent(arn, (first) -> new HashSet<>()).add(role.name())));
		return required;
	}

	private static Set<String> names(Collection<RoleBlueprint> roles) {
		return RoleBlueprint.customerPoliciesOf(roles).stream().map(CustomerPolicy::name).collect(Collectors.toSet());
	}

	/**
	 * What a reading is of.
	 *
	 * @param caller who reads
	 * @param roles their names
	 * @param scope what their policies are compared with
	 * @param parameters the values in them
	 */
	private record Asked(Caller caller, List<String> roles, ResourceScope scope, List<Parameter> parameters) {
	}

}
