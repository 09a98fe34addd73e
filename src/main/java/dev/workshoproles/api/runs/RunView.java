package dev.workshoproles.api.runs;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.api.ActionName;
import dev.workshoproles.api.ErrorView;
import dev.workshoproles.api.Paths;
import dev.workshoproles.api.Printable;
import dev.workshoproles.api.UsableText;
import dev.workshoproles.api.plans.PlanBody;
import dev.workshoproles.api.plans.UntouchedView;
import dev.workshoproles.problem.Printout;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.runs.Propagation;
import dev.workshoproles.runs.journal.KeptDocument;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunState;
import dev.workshoproles.runs.journal.StepState;

/**
 * A run in its current state.
 */
public record RunView(String id, ActionName action, RunState state, Instant startedAt, @Nullable Instant endedAt,
		@Nullable Instant usableFrom, String accountId, String callerArn, PlanBody request, List<RunStepView> steps,
		List<UntouchedView> blocked, List<UntouchedView> left, List<Kept> kept, @Nullable ErrorView error,
		@Nullable Finish finish) implements Printable {

	static RunView of(Run run, Texts texts) {
		Set<String> planned = run.steps().stream().map((step) -> step.step().id()).collect(Collectors.toSet());
		PlanBody request = PlanBody.of(run.request());
		Finish finish = (run.state() == RunState.INTERRUPTED) ? Finish.with(request, texts) : null;
		return new RunView(run.id(), ActionName.of(run.request().action()), run.state(), run.startedAt(), run.endedAt(),
				Propagation.usableFrom(run).orElse(null), run.accountId(), run.callerArn(), request,
				run.steps().stream().map((step) -> RunStepView.of(step, run.callerArn(), planned, texts)).toList(),
				UntouchedView.of(run.blocked(), texts), UntouchedView.of(run.left(), texts),
				run.kept().stream().map((kept) -> Kept.of(run.id(), kept)).toList(), ErrorView.of(run.error(), texts),
				finish);
	}

	@Override
	public void print(Printout out) {
		Texts texts = out.texts();
		out.say("api.text.run", this.id, texts.say("outcome." + outcome()));
		if (this.steps.isEmpty() && this.state.isEnded()) {
			out.say("run.progress.nothing");
		}
		if (!this.steps.isEmpty()) {
			out.gap();
			out.table(this.steps.stream().map((step) -> step.row(this.state, texts)).toList());
		}
		Map<String, ErrorView> causes = new LinkedHashMap<>();
		Stream
			.concat(Stream.ofNullable(this.error),
					this.steps.stream().flatMap((step) -> Stream.ofNullable(step.error())))
			.forEach((error) -> causes.putIfAbsent(error.cause(), error));
		if (!causes.isEmpty()) {
			out.gap();
			causes.values().forEach((one) -> one.print(out));
		}
		UntouchedView.print("plan.blocked", this.blocked, out);
		UntouchedView.print("plan.left", this.left, out);
		if (!this.kept.isEmpty()) {
			out.heading("run.kept");
			this.kept.forEach((document) -> out.item(document.href()));
		}
		printNext(out);
	}

	private void printNext(Printout out) {
		if (!this.state.isEnded()) {
			out.heading("api.text.follow", Paths.run(this.id));
		}
		if (this.usableFrom != null) {
			out.gap();
			out.paragraph(UsableText.from(this.usableFrom, out.texts()));
		}
		if (this.finish != null) {
			out.gap();
			out.paragraph(this.finish.message());
		}
	}

	/** A run that failed may be partly done. */
	private String outcome() {
		boolean partly = this.state == RunState.FAILED
				&& this.steps.stream().anyMatch((step) -> step.state() == StepState.SUCCEEDED);
		return partly ? "PARTLY" : this.state.name();
	}

	/** A document that was kept before a step overwrote or deleted it. */
	record Kept(int number, String step, Instant keptAt, String href) {

		static Kept of(String run, KeptDocument kept) {
			return new Kept(kept.number(), kept.stepId(), kept.keptAt(), Paths.kept(run, kept.number()));
		}

	}

	/** The request that finishes an interrupted run. */
	record Finish(String method, String href, PlanBody body, String message) {

		static Finish with(PlanBody request, Texts texts) {
			return new Finish("POST", Paths.runs(), request, texts.say("api.run.finish"));
		}

	}

}
