package dev.workshoproles.runs;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.AccountError;
import dev.workshoproles.roles.Outcome;
import dev.workshoproles.roles.Untouched;

/**
 * How a run ended.
 */
record RunEnd(RunState state, List<Untouched> blocked, List<Untouched> left, @Nullable AccountError error) {

	static RunEnd of(Outcome outcome) {
		RunState state = switch (outcome.end()) {
			case SUCCEEDED -> RunState.SUCCEEDED;
			case FAILED -> RunState.FAILED;
			case INTERRUPTED -> RunState.INTERRUPTED;
		};
		return new RunEnd(state, outcome.blocked(), outcome.left(), outcome.error());
	}

	static RunEnd interrupted() {
		return new RunEnd(RunState.INTERRUPTED, List.of(), List.of(), null);
	}

}
