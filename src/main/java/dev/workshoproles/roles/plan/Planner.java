package dev.workshoproles.roles.plan;

import java.util.List;

import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Workshop;

/**
 * Plans the steps that fulfil a request. A pure function of its arguments.
 */
public record Planner(Workshop workshop, PlanRequest request, List<RoleBlueprint> roles) {

	/**
	 * Selects the roles that a request names, or all if it names none.
	 * @throws UnknownRoleException if the workshop has no such role
	 */
	public static Planner of(Workshop workshop, PlanRequest request) {
		List<RoleBlueprint> named = request.roles()
			.stream()
			.map((name) -> workshop.role(name).orElseThrow(() -> new UnknownRoleException(name)))
			.toList();
		return new Planner(workshop, request, named.isEmpty() ? workshop.roles() : named);
	}

	public Plan plan(Snapshot snapshot) {
		return (this.request.action() == Action.APPLY)
				? new ApplyPlanning(this.workshop, this.request, snapshot).plan(this.roles)
				: new RemovePlanning(this.workshop, this.request, snapshot).plan(this.roles);
	}

}
