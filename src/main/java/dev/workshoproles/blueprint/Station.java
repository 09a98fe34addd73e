package dev.workshoproles.blueprint;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A service of the lab at its place in the way that data takes.
 *
 * @param service the AWS service, such as {@code SQS}
 * @param resource what the lab calls its queue, table, function and so on; empty for none
 * @param role the real name of the role that it works with, null for none
 * @param passage how data goes on from here, null at the end of the way
 */
public record Station(String service, String resource, @Nullable String role, @Nullable Passage passage) {

	/**
	 * How data goes from a station to the next.
	 *
	 * @param actions the permissions that let it; empty when none is needed
	 * @param policy the real name of the policy that gives them, which the role of one of
	 * the two stations has; null when they come from elsewhere
	 * @param origin where they come from, null when a policy gives them
	 */
	public record Passage(List<String> actions, @Nullable String policy, @Nullable LocalizedText origin) {

		public Passage {
			actions = List.copyOf(actions);
		}

	}

}
