package dev.workshoproles.blueprint;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A service of the lab and its position in the data flow.
 *
 * @param service the AWS service, such as {@code SQS}
 * @param resource the lab's name for its queue, table, function and so on; empty if none
 * @param role the real name of its role, null if none
 * @param passage how data reaches the next station, null for the last one
 */
public record Station(String service, String resource, @Nullable String role, @Nullable Passage passage) {

	/**
	 * How data gets from one station to the next.
	 *
	 * @param actions the required permissions; empty if none are needed
	 * @param policy the real name of the policy that grants them, attached to the role of
	 * either station; null if they are granted otherwise
	 * @param origin how they are granted otherwise, null if a policy grants them
	 */
	public record Passage(List<String> actions, @Nullable String policy, @Nullable LocalizedText origin) {

		public Passage {
			actions = List.copyOf(actions);
		}

	}

}
