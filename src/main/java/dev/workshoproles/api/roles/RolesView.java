package dev.workshoproles.api.roles;

import java.util.List;

import dev.workshoproles.account.target.Target;
import dev.workshoproles.api.TargetView;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.roles.compare.WorkshopState;

/**
 * The state of all roles.
 */
public record RolesView(TargetView target, Summary summary, List<RoleView> roles) {

	static RolesView of(Target target, WorkshopState state, Texts texts) {
		return new RolesView(TargetView.of(target, texts), Summary.of(state),
				state.roles().stream().map((role) -> RoleView.of(role, texts)).toList());
	}

	/** The number of roles by status. */
	record Summary(long total, long ready, long missing, long drifted, long unknown) {

		static Summary of(WorkshopState state) {
			return new Summary(state.roles().size(), state.count(Status.READY), state.count(Status.MISSING),
					state.count(Status.DRIFTED), state.count(Status.UNKNOWN));
		}

	}

}
