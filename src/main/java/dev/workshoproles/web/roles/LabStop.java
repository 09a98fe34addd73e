package dev.workshoproles.web.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.Station;
import dev.workshoproles.blueprint.Workshop;
import dev.workshoproles.web.Sentences;

/**
 * A station of the lab's picture.
 *
 * @param service the AWS service
 * @param resource what the lab calls it; empty for none
 * @param role the role at this place, null for none
 * @param passage how data goes on from here, null at the end
 */
record LabStop(String service, String resource, @Nullable RoleRow role, @Nullable LabPassage passage) {

	static List<LabStop> of(Workshop workshop, List<RoleRow> roles, Sentences sentences) {
		List<Station> flow = workshop.flow();
		List<LabStop> stops = new ArrayList<>();
		for (int i = 0; i < flow.size(); i++) {
			Station station = flow.get(i);
			Station.Passage passage = station.passage();
			List<RoleRow> ends = rolesAt(flow.subList(i, Math.min(i + 2, flow.size())), roles);
			stops.add(new LabStop(station.service(), station.resource(),
					rolesAt(List.of(station), roles).stream().findFirst().orElse(null),
					(passage != null) ? LabPassage.of(passage, ends, sentences) : null));
		}
		return stops;
	}

	private static List<RoleRow> rolesAt(List<Station> stations, List<RoleRow> roles) {
		return roles.stream()
			.filter((role) -> stations.stream().anyMatch((station) -> Objects.equals(station.role(), role.name())))
			.toList();
	}

}
