package dev.workshoproles.runs.journal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.roles.plan.Step;

/**
 * A step of a run, with what became of it.
 *
 * @param position its place in the run, from 1
 * @param step what it does
 * @param state how it stands
 * @param attempts how often its call was made
 * @param startedAt when its last call began, null before the first
 * @param endedAt when its last call ended, null before that
 * @param error why its last call failed, null when it did not
 */
@NamedInterface("journal")
public record RunStep(int position, Step step, StepState state, int attempts, @Nullable Instant startedAt,
		@Nullable Instant endedAt, @Nullable AccountError error) {
}
