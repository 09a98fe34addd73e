package dev.workshoproles.runs.journal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.roles.plan.PlanRequest;

/**
 * A run to be stored.
 */
public record NewRun(String id, Caller caller, String namePrefix, PlanRequest request, Instant startedAt,
		@Nullable String planId, @Nullable String idempotencyKey, @Nullable String idempotencyBody) {

	public Scope scope() {
		return Scope.of(this.caller, this.namePrefix);
	}

}
