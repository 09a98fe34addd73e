package dev.workshoproles.web.runs;

import java.util.List;

import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.plan.ResourceType;
import dev.workshoproles.roles.plan.Untouched;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunStep;
import dev.workshoproles.runs.journal.StepState;
import dev.workshoproles.web.Act;
import dev.workshoproles.web.Act.Mood;
import dev.workshoproles.web.Sentences;

/**
 * The heading and title of a run: what it does, and its progress or outcome.
 */
record RunHeading(Run run, RunOutcome outcome, Act act, Sentences sentences) {

	static RunHeading of(Run run, RunOutcome outcome, Workshop workshop, Sentences sentences) {
		return new RunHeading(run, outcome,
				Act.of(run.steps().stream().map(RunStep::step).toList(), workshop, run.request()), sentences);
	}

	String said() {
		long done = this.outcome.count(this.run.steps());
		int all = this.run.steps().size();
		return switch (this.outcome) {
			case RUNNING -> running(done, all);
			case SUCCEEDED -> switch (this.run.request().action()) {
				case APPLY, RESTORE -> this.act.brief(Mood.DONE, this.sentences);
				case REMOVE -> removed();
			};
			case PARTLY -> (done == all && !this.run.blocked().isEmpty())
					? this.sentences.of("run.blocked-rest", asked(), counted(this.run.blocked()))
					: this.sentences.of("run.partly", asked(), done, all);
			case FAILED -> (all == 0) ? this.sentences.of("run.all-blocked", this.act.subject(this.sentences))
					: this.sentences.of("run.undone", asked());
			case INTERRUPTED -> this.sentences.of("run.cut-off", asked(), done, all);
		};
	}

	private String running(long done, int all) {
		if (all == 0) {
			return this.sentences.of("work.reading");
		}
		String doing = this.act.brief(Mood.DOING, this.sentences);
		boolean checking = this.run.count(StepState.PENDING) + this.run.count(StepState.RUNNING) == 0;
		return checking ? this.sentences.of("run.checking", doing) : this.sentences.of("run.doing", doing, done, all);
	}

	private String removed() {
		if (this.act.isNothing()) {
			return this.act.brief(Mood.DONE, this.sentences);
		}
		String removed = this.act.removed(this.sentences);
		return this.run.left().isEmpty() ? this.sentences.of("act.REMOVE.DONE", removed)
				: this.sentences.of("run.removed.left", removed, counted(this.run.left()));
	}

	private String asked() {
		return this.act.brief(Mood.DO, this.sentences);
	}

	private String counted(List<Untouched> untouched) {
		return Act.counted(count(untouched, ResourceType.ROLE), count(untouched, ResourceType.POLICY),
				count(untouched, ResourceType.INSTANCE_PROFILE), this.sentences);
	}

	private static int count(List<Untouched> untouched, ResourceType type) {
		return (int) untouched.stream().filter((one) -> one.type() == type).count();
	}

}
