package dev.workshoproles.roles.carryout;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.roles.plan.Untouched;

/**
 * How carrying out a plan ended.
 *
 * @param end in which way
 * @param blocked what had to be done and must not, by the last read
 * @param left what a removal kept, by the last read
 * @param unfinished the ids of the steps still to do, each with why it failed last, or
 * with the {@link #NOT_SEEN} error
 * @param error why it broke off as a whole: the account could not be read any more, or
 * somebody else is signed in; null when it did not
 */
@NamedInterface("carryout")
public record Outcome(End end, List<Untouched> blocked, List<Untouched> left, Map<String, AccountError> unfinished,
		@Nullable AccountError error) {

	/**
	 * IAM confirmed the step, but reads go on showing the account without it: IAM is slow
	 * to tell, or somebody undoes it.
	 */
	static final String NOT_SEEN = "NotSeen";

	/** How it can end. */
	public enum End {

		/** A fresh read shows what was asked for. */
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
