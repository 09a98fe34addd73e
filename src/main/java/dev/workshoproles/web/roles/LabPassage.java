package dev.workshoproles.web.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.LocalizedText;
import dev.workshoproles.blueprint.Station;
import dev.workshoproles.roles.compare.Status;
import dev.workshoproles.web.Sentences;

/**
 * An arrow of the lab's picture.
 *
 * @param actions the permissions that let data pass; empty when none is needed
 * @param source the policy or other thing that gives them
 * @param status whether the policy does so now, null when no policy of a role is about it
 */
record LabPassage(String actions, String source, @Nullable Status status) {

	/** What fits between two stations. */
	private static final int LINE = 26;

	static LabPassage of(Station.Passage passage, List<RoleCard> ends, Sentences sentences) {
		String actions = String.join(", ", passage.actions());
		String policy = passage.policy();
		LocalizedText origin = passage.origin();
		if (policy != null) {
			return new LabPassage(actions, policy, status(policy, ends));
		}
		return new LabPassage(actions, (origin != null) ? sentences.of(origin) : "", null);
	}

	private static Status status(String policy, List<RoleCard> ends) {
		Optional<PolicyRow> row = ends.stream()
			.flatMap((role) -> role.policies().stream())
			.filter((candidate) -> candidate.name().equals(policy))
			.findFirst();
		if (row.isEmpty()) {
			return Status.UNKNOWN;
		}
		boolean lacks = row.get().status() == Status.READY && !row.get().attached();
		return lacks ? Status.MISSING : row.get().status();
	}

	/**
	 * The source in lines, for a picture cannot break them itself.
	 * @return lines of a few words each
	 */
	public List<String> sourceLines() {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String word : this.source.split(" ", -1)) {
			if (!line.isEmpty() && line.length() + word.length() >= LINE) {
				lines.add(line.toString());
				line.setLength(0);
			}
			line.append(line.isEmpty() ? "" : " ").append(word);
		}
		lines.add(line.toString());
		return lines;
	}

}
