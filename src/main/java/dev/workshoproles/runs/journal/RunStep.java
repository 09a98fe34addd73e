package dev.workshoproles.runs.journal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.roles.plan.Step;

/**
 * A step of a run with its state.
 *
 * @param position its position in the run, from 1
 * @param step the step
 * @param state its state
 * @param attempts the number of its calls
 * @param startedAt when its last call began, null before the first
 * @param endedAt when its last call ended, null before that
 * @param error why its last call failed, null if it did not
 */
@NamedInterface("journal")
public record RunStep(int position, Step step, StepState state, int attempts, @Nullable Instant startedAt,
		@Nullable Instant endedAt, @Nullable AccountError error) {
}
