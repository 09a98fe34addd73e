package dev.workshoproles.api.roles;

import java.util.List;

import dev.workshoproles.account.target.Target;
import dev.workshoproles.api.TargetView;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.roles.compare.Status;

/**
 * The state of all roles.
 */
public record RolesView(TargetView target, Summary summary, List<RoleView> roles) {

	static RolesView of(Target target, List<RoleView> roles, Texts texts) {
		return new RolesView(TargetView.of(target, texts), Summary.of(roles), roles);
	}

	/** The number of roles by status. */
	record Summary(long total, long ready, long missing, long drifted, long unknown) {

		private static Summary of(List<RoleView> roles) {
			return new Summary(roles.size(), count(Status.READY, roles), count(Status.MISSING, roles),
					count(Status.DRIFTED, roles), count(Status.UNKNOWN, roles));
		}

		private static long count(Status status, List<RoleView> roles) {
			return roles.stream().filter((role) -> role.status() == status).count();
		}

	}

}
