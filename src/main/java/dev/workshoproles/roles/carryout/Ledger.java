package dev.workshoproles.roles.carryout;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.roles.plan.Operation;
import dev.workshoproles.roles.plan.ResourceType;
import dev.workshoproles.roles.plan.Step;

/**
 * Records the results of a run's steps, so that none is repeated needlessly or attempted
 * in vain.
 */
final class Ledger {

	/**
	 * Errors that a fresh plan can overcome: they come from concurrent changes, lost
	 * responses or stale reads.
	 */
	private static final Set<String> TRANSIENT = Set.of("EntityAlreadyExists", "NoSuchEntity", "DeleteConflict",
			"ConcurrentModification", "EntityTemporarilyUnmodifiable");

	/**
	 * Operations that may lack room until another step has made it: by deleting a
	 * version, an inline policy or a part of one, or by removing another role.
	 */
	private static final Set<Operation> ROOM_IS_MADE = EnumSet.of(Operation.CREATE_POLICY_VERSION,
			Operation.PUT_ROLE_POLICY, Operation.ADD_ROLE_TO_INSTANCE_PROFILE);

	private final Set<String> done = new HashSet<>();

	private final Map<String, AccountError> failures = new HashMap<>();

	private final Set<String> taken = new HashSet<>();

	void record(Map<Step, StepResult> results) {
		results.forEach((step, result) -> {
			if (result.error() == null) {
				this.done.add(step.id());
				this.failures.remove(step.id());
			}
			else {
				this.failures.put(step.id(), result.error());
				noteTaken(step, result.error());
			}
		});
	}

	private void noteTaken(Step step, AccountError error) {
		boolean existed = step.type() == ResourceType.POLICY && step.operation() != Operation.CREATE_POLICY;
		if (existed || error.code().startsWith("EntityAlreadyExists")) {
			this.taken.add(step.target());
		}
	}

	/**
	 * Names that IAM reports as taken, and policies that existed when a step failed: once
	 * detached, no attachment shows their path.
	 */
	Set<String> taken() {
		return Set.copyOf(this.taken);
	}

	/**
	 * The steps that may succeed now. If a plan repeats a confirmed step, its read was
	 * stale: that role or policy is left alone until a read shows the change.
	 */
	List<Step> worthDoing(List<Step> plan) {
		Set<String> stale = plan.stream()
			.filter((step) -> this.done.contains(step.id()))
			.map(Ledger::targetOf)
			.collect(Collectors.toSet());
		Set<String> withheld = withheld(plan, (step) -> isHopeless(step) || stale.contains(targetOf(step)));
		return plan.stream().filter((step) -> !withheld.contains(step.id())).toList();
	}

	/**
	 * Whether all remaining steps have failed permanently.
	 */
	boolean isHopeless(List<Step> plan) {
		return withheld(plan, this::isHopeless).size() == plan.size();
	}

	/**
	 * The ids of steps to hold back, including those that depend on them.
	 */
	private Set<String> withheld(List<Step> plan, Predicate<Step> holdBack) {
		Set<String> withheld = new HashSet<>();
		for (Step step : plan) {
			boolean lacks = step.dependsOn()
				.stream()
				.anyMatch((id) -> withheld.contains(id) && !this.done.contains(id));
			if (lacks || holdBack.test(step)) {
				withheld.add(step.id());
			}
		}
		return withheld;
	}

	private boolean isHopeless(Step step) {
		AccountError error = this.failures.get(step.id());
		return error != null && !isTransient(step, error);
	}

	private static boolean isTransient(Step step, AccountError error) {
		if (error.kind() == Kind.UNREACHABLE || error.kind() == Kind.UNAVAILABLE) {
			return true;
		}
		boolean noRoom = error.code().startsWith("LimitExceeded") && ROOM_IS_MADE.contains(step.operation());
		return error.kind() == Kind.REFUSED && (noRoom || TRANSIENT.stream().anyMatch(error.code()::startsWith));
	}

	/**
	 * The reasons why steps of a plan are not done yet.
	 */
	Map<String, AccountError> unfinished(List<Step> plan) {
		Map<String, AccountError> reasons = new LinkedHashMap<>();
		for (Step step : plan) {
			AccountError error = this.failures.get(step.id());
			if (error != null) {
				reasons.put(step.id(), error);
			}
			else if (this.done.contains(step.id())) {
				reasons.put(step.id(),
						new AccountError(Kind.REFUSED, Outcome.NOT_SEEN, step.operation().iamName(), null, ""));
			}
		}
		return reasons;
	}

	private static String targetOf(Step step) {
		return step.type() + "/" + step.target();
	}

}
