package dev.workshoproles.web.runs;

import java.util.List;

import dev.workshoproles.runs.journal.KeptDocument;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.web.DiffLine;
import dev.workshoproles.web.DocumentDiff;
import dev.workshoproles.web.Sentences;

/**
 * A document that a run kept.
 *
 * @param number its number in the run
 * @param sentence the step that would have lost it
 * @param lines the document
 */
record KeptRow(int number, String sentence, List<DiffLine> lines) {

	static List<KeptRow> of(Run run, Sentences sentences) {
		return run.kept().stream().map((kept) -> of(kept, run, sentences)).toList();
	}

	private static KeptRow of(KeptDocument kept, Run run, Sentences sentences) {
		String sentence = run.steps()
			.stream()
			.filter((step) -> step.step().id().equals(kept.stepId()))
			.findFirst()
			.map((step) -> sentences.of(step.step()))
			.orElse(kept.stepId());
		return new KeptRow(kept.number(), sentence, DocumentDiff.lines(kept.document(), kept.document()));
	}

}
