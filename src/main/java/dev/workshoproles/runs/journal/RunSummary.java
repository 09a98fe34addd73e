package dev.workshoproles.runs.journal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

import dev.workshoproles.roles.plan.PlanRequest;

/**
 * A run without its details.
 *
 * @param id a UUID
 * @param accountId the account
 * @param callerArn the caller
 * @param request the request
 * @param state its state
 * @param startedAt when it began
 * @param endedAt when it ended, null while in progress
 */
@NamedInterface("journal")
public record RunSummary(String id, String accountId, String callerArn, PlanRequest request, RunState state,
		Instant startedAt, @Nullable Instant endedAt) {
}
