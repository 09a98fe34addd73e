package dev.workshoproles.web;

import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;

/**
 * The form for a plan. Unchecked boxes are absent.
 */
public record PlanForm(@NotNull Action action, @Nullable List<String> roles, @Nullable Boolean adopt,
		@Nullable Boolean others) {

	public PlanRequest request() {
		return new PlanRequest(this.action, Objects.requireNonNullElse(this.roles, List.of()),
				Boolean.TRUE.equals(this.adopt), Boolean.TRUE.equals(this.others));
	}

}
