package dev.workshoproles.web.runs;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.workshoproles.roles.plan.Restoration;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.runs.journal.KeptDocument;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.web.DiffLine;
import dev.workshoproles.web.DocumentDiff;
import dev.workshoproles.web.Sentences;

/**
 * A document that a run kept.
 *
 * @param number its number in the run
 * @param name what it is, such as {@code Policy Lambda-Read-SQS before repair}
 * @param document as IAM held it
 * @param lines the same, formatted as lines
 * @param restorable whether it can be restored
 */
record KeptRow(int number, String name, String document, List<DiffLine> lines, boolean restorable) {

	/** In the order of the run's steps, whichever was called first. */
	static List<KeptRow> of(Run run, Sentences sentences) {
		List<String> steps = run.steps().stream().map((step) -> step.step().id()).toList();
		return run.kept()
			.stream()
			.sorted(Comparator.comparingInt((kept) -> steps.indexOf(kept.stepId())))
			.map((kept) -> of(kept, run, sentences))
			.toList();
	}

	private static KeptRow of(KeptDocument kept, Run run, Sentences sentences) {
		Optional<Step> step = run.stepOf(kept);
		return new KeptRow(kept.number(), step.map((each) -> name(each, sentences)).orElse(kept.stepId()),
				kept.document(), DocumentDiff.lines(kept.document(), kept.document()),
				step.flatMap((each) -> Restoration.of(run.id(), kept.number(), each, kept.document())).isPresent());
	}

	private static String name(Step step, Sentences sentences) {
		return sentences.of("kept." + step.operation().iamName(), step.getArguments());
	}

}
