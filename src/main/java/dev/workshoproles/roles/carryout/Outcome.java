package dev.workshoproles.roles.carryout;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.roles.plan.Untouched;

/**
 * The outcome of carrying out a plan.
 *
 * @param end how it ended
 * @param blocked what is needed but not allowed, as of the last read
 * @param left what a removal kept, as of the last read
 * @param unfinished the last error of each remaining step by id, or the {@link #NOT_SEEN}
 * error
 * @param error why it was aborted: the account became unreadable or the caller changed;
 * null if it was not
 */
@NamedInterface("carryout")
public record Outcome(End end, List<Untouched> blocked, List<Untouched> left, Map<String, AccountError> unfinished,
		@Nullable AccountError error) {

	/**
	 * IAM confirmed the step, but reads do not show it: IAM is slow to propagate it, or
	 * somebody undoes it.
	 */
	static final String NOT_SEEN = "NotSeen";

	/** The ways in which it can end. */
	public enum End {

		/** A fresh read shows that the request is fulfilled. */
		SUCCEEDED,

		/** Something could not be done. */
		FAILED,

		/** The process was asked to stop, or somebody else signed in, before the end. */
		INTERRUPTED

	}

	public Outcome {
		blocked = List.copyOf(blocked);
		left = List.copyOf(left);
		unfinished = Map.copyOf(unfinished);
	}

}
