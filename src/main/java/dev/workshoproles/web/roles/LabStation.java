package dev.workshoproles.web.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.Station;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.web.Sentences;

/**
 * A station of the lab's diagram.
 *
 * @param service the AWS service
 * @param resource its name in the lab; empty if none
 * @param role its role, null if none
 * @param passage the arrow to the next station, null for the last one
 */
record LabStation(String service, String resource, @Nullable RoleRow role, @Nullable LabArrow passage) {

	static List<LabStation> of(Workshop workshop, List<RoleRow> roles, Sentences sentences) {
		List<Station> flow = workshop.flow();
		List<LabStation> stops = new ArrayList<>();
		for (int i = 0; i < flow.size(); i++) {
			Station station = flow.get(i);
			Station.Passage passage = station.passage();
			List<RoleRow> ends = rolesAt(flow.subList(i, Math.min(i + 2, flow.size())), roles);
			stops.add(new LabStation(station.service(), station.resource(),
					rolesAt(List.of(station), roles).stream().findFirst().orElse(null),
					(passage != null) ? LabArrow.of(passage, ends, sentences) : null));
		}
		return stops;
	}

	private static List<RoleRow> rolesAt(List<Station> stations, List<RoleRow> roles) {
		return roles.stream()
			.filter((role) -> stations.stream().anyMatch((station) -> Objects.equals(station.role(), role.name())))
			.toList();
	}

}
