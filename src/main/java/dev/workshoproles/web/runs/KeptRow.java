package dev.workshoproles.web.runs;

import java.util.List;

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
 * @param lines the same to be read
 */
record KeptRow(int number, String name, String document, List<DiffLine> lines) {

	static List<KeptRow> of(Run run, Sentences sentences) {
		return run.kept().stream().map((kept) -> of(kept, run, sentences)).toList();
	}

	private static KeptRow of(KeptDocument kept, Run run, Sentences sentences) {
		String name = run.steps()
			.stream()
			.filter((step) -> step.step().id().equals(kept.stepId()))
			.findFirst()
			.map((step) -> name(step.step(), sentences))
			.orElse(kept.stepId());
		return new KeptRow(kept.number(), name, kept.document(), DocumentDiff.lines(kept.document(), kept.document()));
	}

	private static String name(Step step, Sentences sentences) {
		return sentences.of("kept." + step.operation().iamName(), step.getArguments());
	}

}
