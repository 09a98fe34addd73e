package dev.workshoproles.web.roles;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.Station;
import dev.workshoproles.web.Sentences;
import dev.workshoproles.web.roles.PolicyRow.Mark;

/**
 * An arrow of the lab's diagram.
 *
 * @param actions the permissions required for the data flow; empty if none
 * @param source the policy or other source that grants them
 * @param mark the state of the policy, null if they are granted otherwise
 */
record LabArrow(String actions, String source, @Nullable Mark mark) {

	static LabArrow of(Station.Passage passage, List<RoleRow> ends, Sentences sentences) {
		String actions = String.join(", ", passage.actions());
		String policy = passage.policy();
		LocalizedText origin = passage.origin();
		if (policy != null) {
			return new LabArrow(actions, policy, mark(policy, ends));
		}
		return new LabArrow(actions, (origin != null) ? sentences.of(origin) : "", null);
	}

	private static Mark mark(String policy, List<RoleRow> ends) {
		return ends.stream()
			.flatMap((role) -> role.policies()
				.stream()
				.filter((candidate) -> candidate.name().equals(policy))
				.map((candidate) -> (role.mark() == RoleMark.UNKNOWN) ? Mark.UNKNOWN : candidate.mark()))
			.findFirst()
			.orElse(Mark.UNKNOWN);
	}

}
