package dev.workshoproles.web.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.Refusal;
import dev.workshoproles.account.calls.Refuser;
import dev.workshoproles.permissions.Appeal;
import dev.workshoproles.permissions.RuleSetting;
import dev.workshoproles.roles.plan.Step;
import dev.workshoproles.roles.plan.Untouched;
import dev.workshoproles.runs.journal.Run;
import dev.workshoproles.runs.journal.RunStep;
import dev.workshoproles.web.ErrorText;
import dev.workshoproles.web.RefusalText;
import dev.workshoproles.web.Sentences;

/**
 * A reason why steps failed, shown once for all of them.
 *
 * @param problem the error in words
 * @param targets what the failed steps would have written to; empty if it ended the whole
 * run
 * @param steps the number of steps that failed for it; 0 if it ended the whole run
 * @param help what helps if it is a refusal
 */
record Cause(ErrorText problem, List<String> targets, int steps, RefusalText help) {

	/**
	 * The causes of a run that has ended, in the order of their first step.
	 */
	static List<Cause> of(Run run, Sentences sentences) {
		Map<String, Same> causes = new LinkedHashMap<>();
		AccountError whole = run.error();
		if (whole != null) {
			causes.put(key(whole, sentences), new Same(whole, List.of()));
		}
		run.steps().forEach((step) -> {
			AccountError error = step.error();
			if (error != null) {
				causes.merge(key(error, sentences), new Same(error, List.of(step)), Same::and);
			}
		});
		return causes.values().stream().map((same) -> same.explained(run, sentences)).toList();
	}

	/**
	 * Compares without AWS's message, which names the target of each step, but not
	 * without the policy that it names.
	 */
	private static String key(AccountError error, Sentences sentences) {
		Refusal refusal = error.refusal();
		return sentences.of(error) + sentences.of(error.advice()) + ((refusal != null) ? refusal.policyArn() : "");
	}

	/**
	 * The permissions that the caller lacked and that a policy of the caller would give.
	 */
	static Set<String> missing(Run run) {
		Set<String> missing = new TreeSet<>();
		Stream
			.of(Stream.ofNullable(run.error()), run.steps().stream().flatMap((step) -> Stream.ofNullable(step.error())),
					run.blocked().stream().flatMap((Untouched one) -> Stream.ofNullable(one.error())))
			.flatMap((errors) -> errors)
			.filter((error) -> error.refusedBy() == null || error.refusedBy() == Refuser.IDENTITY_POLICY)
			.flatMap((error) -> Stream.ofNullable(error.permission()))
			.forEach(missing::add);
		return missing;
	}

	/**
	 * The steps that failed for the same reason.
	 *
	 * @param error that of the first
	 */
	private record Same(AccountError error, List<RunStep> steps) {

		Same and(Same next) {
			return new Same(this.error, Stream.concat(this.steps.stream(), next.steps.stream()).toList());
		}

		Cause explained(Run run, Sentences sentences) {
			String action = this.error.permission();
			List<RuleSetting> settings = (action == null) ? List.of()
					: this.steps.stream()
						.map(RunStep::step)
						.flatMap((Step step) -> RuleSetting.toTry(step, action, this.error.refusedBy()).stream())
						.distinct()
						.sorted()
						.toList();
			return new Cause(ErrorText.of(this.error, sentences),
					this.steps.stream().map((step) -> step.step().target()).distinct().toList(), this.steps.size(),
					RefusalText.of(appeal(run), settings, sentences));
		}

		/** On the resources of all steps. */
		private @Nullable Appeal appeal(Run run) {
			Appeal first = Appeal.of(this.error, run.callerArn());
			return (first != null) ? first.on(this.steps.stream()
				.flatMap((step) -> Stream.ofNullable(step.error()))
				.flatMap((error) -> Stream.ofNullable(Appeal.of(error, run.callerArn())))
				.flatMap((appeal) -> appeal.resources().stream())
				.toList()) : null;
		}

	}

}
