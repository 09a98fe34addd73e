package dev.workshoproles.runs;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.Caller;
import dev.workshoproles.roles.PlanRequest;

/**
 * A run that is about to begin.
 */
record NewRun(String id, Caller caller, String namePrefix, PlanRequest request, Instant startedAt,
		@Nullable String idempotencyKey, @Nullable String idempotencyBody) {

	Scope scope() {
		return Scope.of(this.caller, this.namePrefix);
	}

}
