package dev.workshoproles.web.roles;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.Station;
import dev.workshoproles.web.Sentences;
import dev.workshoproles.web.roles.PolicyRow.Mark;

/**
 * An arrow of the lab's picture.
 *
 * @param actions the permissions that let data pass; empty when none is needed
 * @param source the policy or other thing that gives them
 * @param mark whether the policy does so now, null when no policy of a role is about it
 */
record LabPassage(String actions, String source, @Nullable Mark mark) {

	static LabPassage of(Station.Passage passage, List<RoleRow> ends, Sentences sentences) {
		String actions = String.join(", ", passage.actions());
		String policy = passage.policy();
		LocalizedText origin = passage.origin();
		if (policy != null) {
			return new LabPassage(actions, policy, mark(policy, ends));
		}
		return new LabPassage(actions, (origin != null) ? sentences.of(origin) : "", null);
	}

	private static Mark mark(String policy, List<RoleRow> ends) {
		return ends.stream()
			.flatMap((role) -> role.policies().stream())
			.filter((candidate) -> candidate.name().equals(policy))
			.findFirst()
			.map(PolicyRow::mark)
			.orElse(Mark.UNKNOWN);
	}

}
