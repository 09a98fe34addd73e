package dev.workshoproles.roles.plan;

import java.util.List;

import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Workshop;

/**
 * Finds the steps from what the account has to what was asked for. A pure function of its
 * arguments.
 */
public record Planner(Workshop workshop) {

	public Plan plan(PlanRequest request, Snapshot snapshot) {
		List<RoleBlueprint> roles = selected(request);
		return (request.action() == Action.APPLY) ? new ApplyPlanning(this.workshop, request, snapshot).plan(roles)
				: new RemovePlanning(this.workshop, request, snapshot).plan(roles);
	}

	public List<RoleBlueprint> selected(PlanRequest request) {
		if (request.roles().isEmpty()) {
			return this.workshop.roles();
		}
		return request.roles()
			.stream()
			.map((name) -> this.workshop.role(name).orElseThrow(() -> new UnknownRoleException(name)))
			.toList();
	}

}
