package dev.workshoproles.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.workshoproles.roles.compare.InstanceProfileState;
import dev.workshoproles.roles.compare.RoleState;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.ResourceType;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.roles.plan.StepKind;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.RunStep;
import dev.workshoproles.runs.journal.StepState;

/**
 * From when AWS's services can be expected to know what was written to IAM. IAM itself
 * shows a new role at once, but a service that is to assume it may refuse it until the
 * change has reached it (IAM User Guide, "Changes that I make are not always immediately
 * visible").
 * <p>
 * Nothing else is known than when something changed, so the answer is the same for every
 * page, replica and restart, and in the sandbox, where people practise.
 *
 * @param now the current time
 * @param writes the steps that IAM confirmed within the last {@link #TIME}
 */
public record Propagation(Instant now, List<RunStep> writes) {

	/**
	 * How long it is taken to last. The IAM User Guide names no time; AWS's own examples
	 * of creating a role and using it ("Assume an IAM role that requires an MFA token",
	 * among the guide's code examples) wait ten seconds in between.
	 */
	public static final Duration TIME = Duration.ofSeconds(10);

	public static Propagation of(RunHistory history) {
		Instant now = Instant.now();
		return new Propagation(now, history.writesSince(now.minus(TIME)));
	}

	/**
	 * From when a role can be used as it is now.
	 * @param role its state
	 * @return empty if it does not exist, or nothing of it is known to have changed so
	 * recently that a service may not know of it
	 */
	public Optional<Instant> usableFrom(RoleState role) {
		if (role.arn() == null) {
			return Optional.empty();
		}
		return after(Stream.concat(Stream.ofNullable(role.changedAt()),
				ends(this.writes.stream().filter((write) -> hasEffect(write) && concerns(write.step(), role)))))
			.filter((from) -> from.isAfter(this.now))
			.map(this::atMostFromNow);
	}

	/**
	 * From when that can be used which a run made, changed or restored.
	 * @param run the run
	 * @return empty while it is in progress, for a removal, and if it wrote nothing; also
	 * if it failed and touched no role, since then there may be none to use
	 */
	public static Optional<Instant> usableFrom(Run run) {
		if (!run.state().isEnded() || run.request().action() == Action.REMOVE) {
			return Optional.empty();
		}
		List<RunStep> done = run.steps()
			.stream()
			.filter((step) -> step.state() == StepState.SUCCEEDED && hasEffect(step))
			.toList();
		boolean isUseful = run.state() == RunState.SUCCEEDED
				|| done.stream().anyMatch((step) -> step.step().type() == ResourceType.ROLE);
		return isUseful ? after(ends(done.stream())) : Optional.empty();
	}

	/** An owner makes no difference to what a role may do. */
	private static boolean hasEffect(RunStep write) {
		return write.step().kind() != StepKind.ADOPT;
	}

	private static Stream<Instant> ends(Stream<RunStep> steps) {
		return steps.flatMap((step) -> Stream.ofNullable(step.endedAt()));
	}

	private static Optional<Instant> after(Stream<Instant> changes) {
		return changes.max(Comparator.naturalOrder()).map((last) -> last.plus(TIME));
	}

	/** The clocks of AWS and of this computer may differ. */
	private Instant atMostFromNow(Instant from) {
		Instant latest = this.now.plus(TIME);
		return from.isAfter(latest) ? latest : from;
	}

	private static boolean concerns(Step step, RoleState role) {
		InstanceProfileState profile = role.resources().instanceProfile();
		return switch (step.type()) {
			case ROLE -> step.target().equalsIgnoreCase(role.name());
			case POLICY -> role.resources().customerPolicy(step.target()).isPresent();
			case INSTANCE_PROFILE -> profile != null && step.target().equalsIgnoreCase(profile.name());
		};
	}

}
