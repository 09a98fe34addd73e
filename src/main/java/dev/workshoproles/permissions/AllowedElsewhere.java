package dev.workshoproles.permissions;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import dev.workshoproles.account.DeniedAction;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.Operation;
import dev.workshoproles.roles.plan.Plan;
import dev.workshoproles.roles.plan.Step;

/**
 * What IAM was not found to deny at one seat of a class. The same operations by the same
 * caller at another seat differ in the prefix alone, and to ask about each seat takes
 * more calls than to create its roles. If IAM denies them there even so, the run tells.
 */
@Component
class AllowedElsewhere {

	/** How long nobody is likely to have changed what the console may do. */
	static final Duration RECENT = Duration.ofMinutes(10);

	private final InstantSource clock;

	private final Map<Work, Instant> notedAt = new ConcurrentHashMap<>();

	/** As few as there are kinds of runs. */
	private final Map<Work, Lock> turns = new ConcurrentHashMap<>();

	AllowedElsewhere() {
		this(InstantSource.system());
	}

	AllowedElsewhere(InstantSource clock) {
		this.clock = clock;
	}

	/** Notes that IAM was not found to deny any of a plan. */
	void note(Plan plan) {
		Instant now = this.clock.instant();
		this.notedAt.values().removeIf((noted) -> !now.isBefore(noted.plus(RECENT)));
		this.notedAt.put(Work.of(plan), now);
	}

	/**
	 * Asks about a plan in the background, when nobody else asks about the same
	 * operations any more: those who begin together would otherwise all ask.
	 * @param asking asks, and notes what it finds
	 * @return the denied actions, none if somebody else's answer says so
	 */
	List<DeniedAction> inTurn(Plan plan, Supplier<List<DeniedAction>> asking) {
		Lock turn = this.turns.computeIfAbsent(Work.of(plan), (first) -> new ReentrantLock());
		turn.lock();
		try {
			return covers(plan) ? List.of() : asking.get();
		}
		finally {
			turn.unlock();
		}
	}

	boolean covers(Plan plan) {
		Instant noted = this.notedAt.get(Work.of(plan));
		return noted != null && this.clock.instant().isBefore(noted.plus(RECENT));
	}

	/**
	 * What a plan does at any seat.
	 */
	private record Work(String caller, Action action, Set<Operation> operations) {

		static Work of(Plan plan) {
			return new Work(plan.caller().arn(), plan.request().action(),
					plan.steps().stream().map(Step::operation).collect(Collectors.toUnmodifiableSet()));
		}

	}

}
