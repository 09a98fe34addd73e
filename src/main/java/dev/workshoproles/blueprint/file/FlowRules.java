package dev.workshoproles.blueprint.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.RoleBlueprint;
import dev.workshoproles.blueprint.Station;
import dev.workshoproles.blueprint.Station.Passage;

/**
 * The rules for the data flow: its roles and policies must be those of the workshop.
 *
 * @param file the workshop file
 * @param list the path of the stations
 */
record FlowRules(WorkshopFile file, FieldPath list) {

	void check() {
		List<FlowFile> flow = this.file.flow();
		for (int i = 0; i < flow.size(); i++) {
			checkRole(flow.get(i), this.list.at(i));
			FlowFile.Next next = flow.get(i).next();
			if (next != null) {
				checkNext(next, flow.subList(i, Math.min(i + 2, flow.size())), this.list.at(i).at("next"));
			}
		}
	}

	private void checkRole(FlowFile station, FieldPath place) {
		String role = station.role();
		if (role != null && policiesOf(role) == null) {
			place.at("role").report("no role is named '" + role + "'");
		}
	}

	private void checkNext(FlowFile.Next next, List<FlowFile> ends, FieldPath place) {
		String policy = next.policy();
		if ((policy == null) == (next.origin() == null)) {
			place.report("must have either a policy or an origin");
		}
		if (ends.size() == 1) {
			place.report("nothing comes after the last station");
		}
		if (policy != null && ends.stream().noneMatch((station) -> has(station, policy))) {
			place.at("policy").report("the role of neither station has the policy '" + policy + "'");
		}
	}

	private boolean has(FlowFile station, String policy) {
		String role = station.role();
		List<String> policies = (role != null) ? policiesOf(role) : null;
		return policies != null && policies.contains(policy);
	}

	private @Nullable List<String> policiesOf(String name) {
		return this.file.roles()
			.stream()
			.filter((role) -> role.name().equals(name))
			.map(WorkshopFile.Role::policies)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Converts the stations of a valid file.
	 */
	static List<Station> stations(WorkshopFile file, List<RoleBlueprint> roles, String prefix) {
		List<Station> stations = new ArrayList<>();
		for (FlowFile station : file.flow()) {
			String role = station.role();
			stations.add(new Station(station.service(), station.resource(), (role != null) ? prefix + role : null,
					passage(station.next(), roles, prefix)));
		}
		return stations;
	}

	private static @Nullable Passage passage(FlowFile.@Nullable Next next, List<RoleBlueprint> roles, String prefix) {
		if (next == null) {
			return null;
		}
		String policy = next.policy();
		return new Passage(next.actions(), (policy != null) ? realName(policy, roles, prefix) : null, next.origin());
	}

	/** The names of AWS managed policies have no prefix. */
	private static String realName(String policy, List<RoleBlueprint> roles, String prefix) {
		boolean customers = roles.stream()
			.flatMap((role) -> role.customerPolicies().stream())
			.anyMatch((customer) -> Objects.equals(customer.name(), prefix + policy));
		return customers ? prefix + policy : policy;
	}

}
