package dev.workshoproles.api.plans;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.api.ActionName;
import dev.workshoproles.api.Paths;
import dev.workshoproles.api.StrictBody;
import dev.workshoproles.api.problems.BodyProblems;
import dev.workshoproles.problem.ProblemException;
import dev.workshoproles.problem.ProblemType;
import dev.workshoproles.roles.plan.PlanRequest;
import dev.workshoproles.roles.plan.Restoration;
import dev.workshoproles.runs.RunHistory;

/**
 * The request body for a plan. Absent fields have defaults: all roles, no adoption,
 * nothing that was created for others.
 *
 * @param kept the address of the document to restore, as a run has it in {@code kept}
 */
public record PlanBody(@Nullable ActionName action, @Nullable List<String> roles, @Nullable Boolean adopt,
		@Nullable Boolean others, @Nullable String kept) implements StrictBody {

	private static final Pattern KEPT = Pattern.compile("(?:.*/)?runs/([^/]+)/kept/([0-9]{1,6})");

	public static PlanBody of(PlanRequest request) {
		Restoration restoration = request.restoration();
		if (restoration != null) {
			return new PlanBody(ActionName.RESTORE, null, request.adopt(), null,
					Paths.kept(restoration.run(), restoration.number()));
		}
		return new PlanBody(ActionName.of(request.action()), request.roles(), request.adopt(), request.others(), null);
	}

	/**
	 * Converts the body.
	 * @param history has the document to restore
	 * @throws ProblemException if the action is missing, fields do not belong to it, or
	 * there is no such document
	 */
	public PlanRequest request(RunHistory history) {
		if (this.action == null) {
			throw BodyProblems.missing("action");
		}
		if (this.action == ActionName.RESTORE) {
			return restoring(history);
		}
		if (this.kept != null) {
			throw BodyProblems.notWith("kept", this.action);
		}
		return new PlanRequest(this.action.action(), (this.roles != null) ? this.roles : List.of(),
				Boolean.TRUE.equals(this.adopt), Boolean.TRUE.equals(this.others));
	}

	private PlanRequest restoring(RunHistory history) {
		if (this.kept == null) {
			throw BodyProblems.missing("kept");
		}
		if (this.roles != null || this.others != null) {
			throw BodyProblems.notWith((this.roles != null) ? "roles" : "others", ActionName.RESTORE);
		}
		Matcher address = KEPT.matcher(this.kept);
		if (!address.matches()) {
			throw ProblemException.of(ProblemType.UNKNOWN_DOCUMENT);
		}
		return history.restoration(address.group(1), Integer.parseInt(address.group(2)))
			.map((restoration) -> PlanRequest.restoring(restoration, Boolean.TRUE.equals(this.adopt)))
			.orElseThrow(() -> ProblemException.of(ProblemType.UNKNOWN_DOCUMENT));
	}

}
