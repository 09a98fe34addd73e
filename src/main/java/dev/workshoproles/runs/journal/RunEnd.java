package dev.workshoproles.runs.journal;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.roles.carryout.Outcome;
import dev.workshoproles.roles.plan.Untouched;

/**
 * How a run ended.
 */
public record RunEnd(RunState state, List<Untouched> blocked, List<Untouched> left, @Nullable AccountError error) {

	public static RunEnd of(Outcome outcome) {
		RunState state = switch (outcome.end()) {
			case SUCCEEDED -> RunState.SUCCEEDED;
			case FAILED -> RunState.FAILED;
			case INTERRUPTED -> RunState.INTERRUPTED;
		};
		return new RunEnd(state, outcome.blocked(), outcome.left(), outcome.error());
	}

	public static RunEnd interrupted() {
		return new RunEnd(RunState.INTERRUPTED, List.of(), List.of(), null);
	}

}
