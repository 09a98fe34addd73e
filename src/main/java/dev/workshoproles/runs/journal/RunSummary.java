package dev.workshoproles.runs.journal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

import dev.workshoproles.roles.plan.PlanRequest;

/**
 * A run in the history.
 *
 * @param id a UUID
 * @param accountId the account it works on
 * @param callerArn as whom
 * @param request what was asked for
 * @param state how it stands
 * @param startedAt when it began
 * @param endedAt when it ended, null while it is running
 */
@NamedInterface("journal")
public record RunSummary(String id, String accountId, String callerArn, PlanRequest request, RunState state,
		Instant startedAt, @Nullable Instant endedAt) {
}
