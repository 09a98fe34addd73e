package dev.workshoproles.web.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.runs.Propagation;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.RunStep;
import dev.workshoproles.web.MissingPermissions;
import dev.workshoproles.web.RoleResult;
import dev.workshoproles.web.Sentences;
import dev.workshoproles.web.StepGroup;
import dev.workshoproles.web.UntouchedText;
import dev.workshoproles.web.UsableLight;

/**
 * A run's page: one layout while it is running and afterwards.
 *
 * @param id the run's id
 * @param request the request
 * @param outcome its outcome so far
 * @param heading what it does, and its progress or outcome
 * @param caller the caller's ARN
 * @param startedAt when it started
 * @param started the same in words
 * @param took how long it took, null while it is running
 * @param phases its phases
 * @param done the number of steps that are done or were not needed
 * @param all the number of steps
 * @param groups the steps by role
 * @param causes why steps failed
 * @param missing the missing permissions
 * @param blocked what was blocked
 * @param left what a removal kept
 * @param kept the kept documents
 * @param awaited the names of the roles whose ARNs the page will show at the end
 * @param result the ARNs of the roles, null if there are none to show
 * @param usable from when what it made can be used, null if it made nothing
 * @param brokenOff whether an error interrupted the run, rather than the end of the
 * process
 */
record RunPage(String id, PlanRequest request, RunOutcome outcome, String heading, String caller, Instant startedAt,
		String started, @Nullable String took, List<RunPhase> phases, long done, int all,
		List<StepGroup<RunStepRow>> groups, List<Cause> causes, MissingPermissions missing, List<UntouchedText> blocked,
		List<UntouchedText> left, List<KeptRow> kept, List<String> awaited, @Nullable RoleResult result,
		@Nullable UsableLight usable, boolean brokenOff) {

	/** With at most this many ARNs, the steps remain on the first screen. */
	private static final int FEW = 7;

	static RunPage of(Run run, Instant now, @Nullable RoleResult result, Workshop workshop, Sentences sentences) {
		Instant end = run.endedAt();
		RunOutcome outcome = RunOutcome.of(run.state(), run.steps());
		return new RunPage(run.id(), run.request(), outcome, RunHeading.of(run, outcome, workshop, sentences).said(),
				run.callerArn(), run.startedAt(), sentences.of(run.startedAt()),
				(end != null) ? sentences.of(Duration.between(run.startedAt(), end)) : null,
				RunPhase.of(run, now, sentences), outcome.count(run.steps()), run.steps().size(),
				groups(run, workshop, sentences), run.state().isEnded() ? Cause.of(run, sentences) : List.of(),
				MissingPermissions.of(Cause.missing(run), Caller.of(run.accountId(), run.callerArn()), workshop),
				UntouchedText.blocked(run.blocked(), sentences), UntouchedText.left(run.left(), sentences),
				KeptRow.of(run, sentences), awaited(run, workshop), result,
				UsableLight.of(Propagation.usableFrom(run), now, sentences),
				run.error() != null && outcome == RunOutcome.INTERRUPTED);
	}

	private static List<StepGroup<RunStepRow>> groups(Run run, Workshop workshop, Sentences sentences) {
		boolean cutShort = run.state() == RunState.FAILED || run.state() == RunState.INTERRUPTED;
		return StepGroup.of(run.steps(), workshop, run.request(), RunStep::step)
			.stream()
			.map((group) -> new StepGroup<>(group.role(),
					group.steps().stream().map((step) -> RunStepRow.of(step, cutShort, sentences)).toList()))
			.toList();
	}

	private static List<String> awaited(Run run, Workshop workshop) {
		List<String> names = workshop.roles()
			.stream()
			.map(RoleBlueprint::name)
			.filter((name) -> run.request().roles().isEmpty() || run.request().roles().contains(name))
			.toList();
		return (run.state().isEnded() || run.request().action() != Action.APPLY || names.size() > FEW) ? List.of()
				: names;
	}

	/**
	 * Whether the ARNs are expanded at first.
	 */
	public boolean hasFewResults() {
		return this.result != null && this.result.roles().size() <= FEW;
	}

	/**
	 * Whether the steps of all roles are expanded at first.
	 */
	public boolean hasFewGroups() {
		return StepGroup.areFew(this.groups);
	}

	public boolean isRunning() {
		return this.outcome == RunOutcome.RUNNING;
	}

	/**
	 * Whether the same request can be repeated to do the rest.
	 */
	public boolean isUnfinished() {
		return !isRunning() && this.outcome != RunOutcome.SUCCEEDED;
	}

	/**
	 * Whether the rest can be retried without a review. Removals and what was blocked are
	 * reviewed first.
	 */
	public boolean isTriedAtOnce() {
		return this.request.action() == Action.APPLY && this.blocked.isEmpty();
	}

}
