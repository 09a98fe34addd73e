package dev.workshoproles.practice;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

import dev.workshoproles.account.Account;
import dev.workshoproles.account.AccountWrites;
import dev.workshoproles.account.OwnershipRegister;
import dev.workshoproles.account.Sandbox;
import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.roles.LocalWorkshop;
import dev.workshoproles.roles.compare.OwnershipRecord;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.compare.WorkshopState;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.Planner;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.execution.RunInProgressException;

/**
 * Drills in the sandbox. One starts with an account in which the console has just made
 * all roles, but for one mistake.
 */
public class Drills {

	/** In place of a drill's name. */
	public static final String RANDOM = "random";

	private final Sandbox sandbox;

	private final LocalWorkshop workshop;

	private final OwnershipRecord record;

	private final RunHistory runs;

	private final Rounds rounds;

	private final InstantSource clock;

	private final RandomGenerator random;

	Drills(Sandbox sandbox, LocalWorkshop workshop, OwnershipRecord record, RunHistory runs, InstantSource clock,
			RandomGenerator random) {
		this.record = record;
		this.sandbox = sandbox;
		this.workshop = workshop;
		this.runs = runs;
		this.rounds = new Rounds(sandbox);
		this.clock = clock;
		this.random = random;
	}

	/**
	 * What somebody does who follows the workshop by hand in the sandbox.
	 * @return for the workshop as it is now, with the parameters that are set
	 */
	public ByHand byHand() {
		Account account = this.workshop.account();
		Caller caller = account.caller();
		return new ByHand(this.workshop.here().at(account.location(caller)), caller);
	}

	/**
	 * The drills of this workshop.
	 * @return the roles that each mistake can be in; without drills that can be in none
	 */
	public Map<Drill, List<String>> offered() {
		ByHand hand = byHand();
		Map<Drill, List<String>> offered = new LinkedHashMap<>();
		for (Drill drill : Drill.values()) {
			List<String> roles = drill.roles(hand);
			if (!roles.isEmpty()) {
				offered.put(drill, roles);
			}
		}
		return offered;
	}

	/**
	 * The drills that were taken.
	 * @return the oldest first
	 */
	public List<Round> rounds() {
		return this.rounds.all();
	}

	/**
	 * The drill whose mistake may still be in the account.
	 * @return empty after the repair
	 */
	public Optional<Round> current() {
		return this.rounds.last().filter((round) -> !round.isRepaired());
	}

	/**
	 * Empties the account, creates all roles in it and makes one mistake.
	 * @param name a drill, or {@value #RANDOM}
	 * @return the drill as it begins
	 * @throws NoSuchDrillException if this workshop has no such drill
	 * @throws RunInProgressException if a run works on the account
	 */
	public synchronized Round start(String name) {
		requireNoRun();
		return begin(name);
	}

	/** Before anybody can have started a run. */
	synchronized Round begin(String name) {
		Map<Drill, List<String>> offered = offered();
		Drill drill = name.equals(RANDOM) ? oneOf(new ArrayList<>(offered.keySet()), name)
				: Drill.named(name).filter(offered::containsKey).orElseThrow(() -> new NoSuchDrillException(name));
		String role = oneOf(offered.getOrDefault(drill, List.of()), name);
		ByHand hand = byHand();
		Mistake mistake = mistake(drill, role, hand).orElseThrow();
		this.sandbox.clear();
		carryOut(creation(hand), this.record.register(hand.caller(), hand.workshop().id()));
		carryOut(mistake.steps(), OwnershipRegister.NONE);
		Round round = Round.begin(drill, role, this.clock.instant());
		this.rounds.add(round);
		return round;
	}

	private <T> T oneOf(List<T> all, String name) {
		if (all.isEmpty()) {
			throw new NoSuchDrillException(name);
		}
		return all.get(this.random.nextInt(all.size()));
	}

	private static Optional<Mistake> mistake(Drill drill, String role, ByHand hand) {
		return hand.workshop().role(role).flatMap((blueprint) -> drill.in(hand, blueprint));
	}

	/** What the console does in an empty account. */
	private static List<Step> creation(ByHand hand) {
		Snapshot nothing = new Snapshot(hand.caller(), Map.of(), Map.of(), Map.of(), Set.of());
		return Planner.of(hand.workshop(), new PlanRequest(Action.APPLY, List.of(), false, false))
			.plan(nothing, Map.of())
			.steps();
	}

	private void carryOut(List<Step> steps, OwnershipRegister register) {
		AccountWrites account = this.sandbox.writes(register);
		steps.forEach((step) -> step.perform(account));
	}

	/**
	 * Says what is wrong.
	 * @param role where
	 * @param effect what it does to the lab
	 * @return whether that is right; false also if nothing is to be found any more
	 */
	public synchronized boolean answer(String role, Effect effect) {
		Round round = current().filter((one) -> !one.isFound()).orElse(null);
		if (round == null) {
			return false;
		}
		Set<String> roles = mistake(round).map(Mistake::roles).orElse(Set.of(round.role()));
		boolean right = round.drill().effect() == effect && roles.contains(role);
		this.rounds.replaceLast(round.tried(right, this.clock.instant()));
		return right;
	}

	/**
	 * The mistake of a drill.
	 * @param round a drill that was started
	 * @return as the workshop is now, empty if that has changed so that there is none
	 */
	public Optional<Mistake> mistake(Round round) {
		return mistake(round.drill(), round.role(), byHand());
	}

	/**
	 * Ends the drill once all roles are ready again.
	 * @param state the state of the roles as somebody has just seen it
	 */
	public synchronized void seen(WorkshopState state) {
		Instant now = this.clock.instant();
		current().filter((round) -> state.readAt().isAfter(round.startedAt()) && isWhole(state))
			.ifPresent((round) -> this.rounds.replaceLast(round.repaired(now)));
	}

	/** A role that waits for a parameter was never made. */
	private boolean isWhole(WorkshopState state) {
		ByHand hand = byHand();
		return state.roles()
			.stream()
			.filter((role) -> hand.workshop().unset(role.blueprint()).isEmpty())
			.allMatch((role) -> role.status() == Status.READY);
	}

	/**
	 * Does what has to be done by hand before the console can repair the rest.
	 * @throws RunInProgressException if a run works on the account
	 */
	public synchronized void solve() {
		requireNoRun();
		current().flatMap(this::mistake).ifPresent((mistake) -> carryOut(mistake.solution(), OwnershipRegister.NONE));
	}

	/**
	 * Empties the account. What was found so far stays.
	 * @throws RunInProgressException if a run works on the account
	 */
	public synchronized void startOver() {
		requireNoRun();
		this.sandbox.clear();
		List<Round> done = rounds().stream().filter(Round::isRepaired).toList();
		this.rounds.replaceAll(done);
	}

	private void requireNoRun() {
		this.runs.running().ifPresent((run) -> {
			throw new RunInProgressException(run);
		});
	}

}
