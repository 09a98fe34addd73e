package dev.workshoproles.blueprint.file;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.Station;
import dev.workshoproles.blueprint.Station.Passage;
import dev.workshoproles.blueprint.file.format.FlowFile;
import dev.workshoproles.blueprint.file.reading.FieldPath;

/**
 * The rules for the data flow: its roles and policies must be those of the workshop.
 *
 * @param flow the stations
 * @param uses which role has which policies
 * @param list the path of the stations
 */
record FlowRules(List<FlowFile> flow, PolicyUses uses, FieldPath list) {

	void check() {
		for (int i = 0; i < this.flow.size(); i++) {
			String role = this.flow.get(i).role();
			if (role != null) {
				this.uses.checkRole(role, this.list.at(i).at("role"));
			}
			FlowFile.Next next = this.flow.get(i).next();
			if (next != null) {
				checkNext(next, this.flow.subList(i, Math.min(i + 2, this.flow.size())), this.list.at(i).at("next"));
			}
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
		return role != null && this.uses.has(role, policy);
	}

	/**
	 * Converts the stations of a valid file.
	 */
	List<Station> stations(String prefix) {
		List<Station> stations = new ArrayList<>();
		for (FlowFile station : this.flow) {
			String role = station.role();
			stations.add(new Station(station.service(), station.resource(), (role != null) ? prefix + role : null,
					passage(station.next())));
		}
		return stations;
	}

	private @Nullable Passage passage(FlowFile.@Nullable Next next) {
		if (next == null) {
			return null;
		}
		String policy = next.policy();
		return new Passage(next.actions(), (policy != null) ? this.uses.realName(policy) : null, next.origin());
	}

}
