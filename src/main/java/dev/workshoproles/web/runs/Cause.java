package dev.workshoproles.web.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.roles.plan.Untouched;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunStep;
import dev.workshoproles.web.ErrorText;
import dev.workshoproles.web.Sentences;

/**
 * A reason why steps failed, shown once for all of them.
 *
 * @param problem the error in words
 * @param steps the number of steps that failed for it; 0 if it ended the whole run
 */
record Cause(ErrorText problem, int steps) {

	/**
	 * The causes of a run that has ended, in the order of their first step.
	 */
	static List<Cause> of(Run run, Sentences sentences) {
		Map<String, Cause> causes = new LinkedHashMap<>();
		AccountError whole = run.error();
		if (whole != null) {
			add(causes, whole, 0, sentences);
		}
		run.steps().stream().map(RunStep::error).forEach((error) -> {
			if (error != null) {
				add(causes, error, 1, sentences);
			}
		});
		return List.copyOf(causes.values());
	}

	/** Compares without AWS's message, which names the target of each step. */
	private static void add(Map<String, Cause> causes, AccountError error, int steps, Sentences sentences) {
		ErrorText text = ErrorText.of(error, sentences);
		causes.merge(text.sentence() + text.advice(), new Cause(text, steps),
				(first, next) -> new Cause(first.problem(), first.steps() + next.steps()));
	}

	/**
	 * The permissions that the caller lacked.
	 */
	static Set<String> missing(Run run) {
		Set<String> missing = new TreeSet<>();
		Stream
			.of(Stream.ofNullable(run.error()), run.steps().stream().flatMap((step) -> Stream.ofNullable(step.error())),
					run.blocked().stream().flatMap((Untouched one) -> Stream.ofNullable(one.error())))
			.flatMap((errors) -> errors)
			.flatMap((error) -> Stream.ofNullable(error.permission()))
			.forEach(missing::add);
		return missing;
	}

}
