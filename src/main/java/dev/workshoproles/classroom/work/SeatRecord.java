package dev.workshoproles.classroom.work;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.roles.plan.ResourceType;
import dev.workshoproles.roles.plan.Untouched;

/**
 * What an act did at a seat.
 *
 * @param seat the seat's name
 * @param namePrefix the prefix of its names
 * @param accountId its account
 * @param state how far the act has got
 * @param startedAt when it began, null before that
 * @param endedAt when it ended, null before that
 * @param made what it created
 * @param changed what it changed
 * @param removed what it deleted
 * @param left what it left as it is, and why
 * @param failures the writes that failed
 * @param cause why it failed, null if it did not
 */
@NamedInterface("work")
public record SeatRecord(String seat, String namePrefix, String accountId, WorkState state, @Nullable Instant startedAt,
		@Nullable Instant endedAt, List<Thing> made, List<Thing> changed, List<Thing> removed, List<Untouched> left,
		List<Failure> failures, @Nullable WorkCause cause) {

	public SeatRecord {
		made = List.copyOf(made);
		changed = List.copyOf(changed);
		removed = List.copyOf(removed);
		left = List.copyOf(left);
		failures = List.copyOf(failures);
	}

	/**
	 * A role, policy or instance profile.
	 *
	 * @param type its type
	 * @param name its real name
	 */
	public record Thing(ResourceType type, String name) {
	}

	/**
	 * A write that failed.
	 *
	 * @param step the step's id: operation, target and subject
	 * @param error why it failed
	 */
	public record Failure(String step, AccountError error) {
	}

}
