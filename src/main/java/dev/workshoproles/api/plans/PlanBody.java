package dev.workshoproles.api.plans;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.api.ActionName;
import dev.workshoproles.api.StrictBody;
import dev.workshoproles.api.problems.BodyProblems;
import dev.workshoproles.problem.ProblemException;
import dev.workshoproles.roles.plan.PlanRequest;

/**
 * The request body for a plan. Absent fields have defaults: all roles, no adoption,
 * nothing that was created for others.
 */
public record PlanBody(@Nullable ActionName action, @Nullable List<String> roles, @Nullable Boolean adopt,
		@Nullable Boolean others) implements StrictBody {

	public static PlanBody of(PlanRequest request) {
		return new PlanBody(ActionName.of(request.action()), request.roles(), request.adopt(), request.others());
	}

	/**
	 * Converts the body.
	 * @throws ProblemException if the action is missing
	 */
	public PlanRequest request() {
		if (this.action == null) {
			throw BodyProblems.missing("action");
		}
		return new PlanRequest(this.action.action(), (this.roles != null) ? this.roles : List.of(),
				Boolean.TRUE.equals(this.adopt), Boolean.TRUE.equals(this.others));
	}

}
