package dev.workshoproles.web;

import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import dev.workshoproles.roles.plan.Action;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.runs.RunHistory;

/**
 * The form for a plan. Unchecked boxes are absent.
 *
 * @param run the run that kept the document to restore, null for other actions
 * @param kept the number of that document
 */
public record PlanForm(@NotNull Action action, @Nullable List<String> roles, @Nullable Boolean adopt,
		@Nullable Boolean others, @Nullable String run, @Nullable Integer kept) {

	/**
	 * Converts the form.
	 * @param history has the document to restore
	 * @throws PageNotFoundException if there is no such document
	 */
	public PlanRequest request(RunHistory history) {
		if (this.action == Action.RESTORE) {
			return history
				.restoration(Objects.requireNonNullElse(this.run, ""), Objects.requireNonNullElse(this.kept, 0))
				.map((restoration) -> PlanRequest.restoring(restoration, Boolean.TRUE.equals(this.adopt)))
				.orElseThrow(() -> new PageNotFoundException("run.unknown"));
		}
		return new PlanRequest(this.action, Objects.requireNonNullElse(this.roles, List.of()),
				Boolean.TRUE.equals(this.adopt), Boolean.TRUE.equals(this.others));
	}

}
