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
 * An arrow of the lab's diagram.
 *
 * @param actions the permissions required for the data flow; empty if none
 * @param source the policy or other source that grants them
 * @param status the status of the policy, null if they are granted otherwise
 */
record LabArrow(String actions, String source, @Nullable Status status) {

	/** The number of characters that fit between two stations. */
	private static final int LINE_LENGTH = 26;

	static LabArrow of(Station.Passage passage, List<RoleCard> ends, Sentences sentences) {
		String actions = String.join(", ", passage.actions());
		String policy = passage.policy();
		LocalizedText origin = passage.origin();
		if (policy != null) {
			return new LabArrow(actions, policy, status(policy, ends));
		}
		return new LabArrow(actions, (origin != null) ? sentences.of(origin) : "", null);
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
	 * Breaks the source into lines, since SVG text does not wrap.
	 * @return lines of a few words
	 */
	public List<String> sourceLines() {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String word : this.source.split(" ", -1)) {
			if (!line.isEmpty() && line.length() + word.length() >= LINE_LENGTH) {
				lines.add(line.toString());
				line.setLength(0);
			}
			line.append(line.isEmpty() ? "" : " ").append(word);
		}
		lines.add(line.toString());
		return lines;
	}

}
