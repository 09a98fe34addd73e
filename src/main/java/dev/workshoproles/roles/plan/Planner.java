package dev.workshoproles.roles.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.workshoproles.account.snapshot.Snapshot;
import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.roles.compare.OwnershipRecord.Entry;

/**
 * Plans the steps that fulfil a request. A pure function of its arguments.
 */
public record Planner(Workshop workshop, PlanRequest request, List<RoleBlueprint> roles) {

	/**
	 * Selects the roles that a request names, or all if it names none.
	 * @throws UnknownRoleException if the workshop has no such role
	 */
	public static Planner of(Workshop workshop, PlanRequest request) {
		Restoration restoration = request.restoration();
		if (restoration != null) {
			return new Planner(workshop, request, List.of(restoration.role(workshop)));
		}
		List<RoleBlueprint> named = request.roles()
			.stream()
			.map((name) -> workshop.role(name).orElseThrow(() -> new UnknownRoleException(name)))
			.toList();
		return new Planner(workshop, request, named.isEmpty() ? workshop.roles() : named);
	}

	/**
	 * The customer managed policy to look for under any path, since it may be attached to
	 * nothing.
	 * @return its name, empty unless its document is restored
	 */
	public Optional<String> searchedPolicy() {
		return Optional.ofNullable(this.request.restoration())
			.filter((restoration) -> restoration.kind() == Restoration.Kind.CUSTOMER_POLICY)
			.map(Restoration::target);
	}

	/**
	 * Plans the steps.
	 * @param recorded what the record of ownership holds of the account, by unique id
	 */
	public Plan plan(Snapshot snapshot, Map<String, Entry> recorded) {
		return switch (this.request.action()) {
			case APPLY -> new ApplyPlanning(this.workshop, this.request, snapshot, recorded).plan(this.roles);
			case REMOVE -> new RemovePlanning(this.workshop, this.request, snapshot, recorded).plan(this.roles);
			case RESTORE -> new RestorePlanning(this.workshop, this.request,
					Objects.requireNonNull(this.request.restoration()), snapshot, recorded)
				.plan(this.roles.get(0));
		};
	}

}
