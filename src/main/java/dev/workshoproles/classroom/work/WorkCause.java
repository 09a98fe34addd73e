package dev.workshoproles.classroom.work;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.roles.plan.Untouched;

/**
 * Why an act failed at a seat.
 *
 * @param reason the reason
 * @param error the first error of the account, null unless that is the reason
 * @param blocked what was needed and not allowed, empty unless that is the reason
 * @param details such as the actions that IAM would deny
 */
@NamedInterface("work")
public record WorkCause(Reason reason, @Nullable AccountError error, List<Untouched> blocked, List<String> details) {

	public WorkCause {
		blocked = List.copyOf(blocked);
		details = List.copyOf(details);
	}

	/** What kept it from being done. */
	public enum Reason {

		/** A call to the account failed. */
		ACCOUNT,

		/**
		 * Something there would have to be changed or deleted, which is to be reviewed on
		 * the seat's page.
		 */
		DRIFTED,

		/** Something is in the way, such as a role of somebody else's. */
		BLOCKED,

		/**
		 * IAM would deny some of the writes, so none was made. The details are the
		 * actions.
		 */
		DENIED,

		/** The class was over before it began. */
		OVER,

		/** The class has no such seat any more. */
		GONE,

		/** It was interrupted too many times. */
		INTERRUPTED,

		/**
		 * The console itself failed: its log says more. The detail is the type of
		 * failure.
		 */
		CONSOLE

	}

	static WorkCause of(Reason reason) {
		return new WorkCause(reason, null, List.of(), List.of());
	}

	static WorkCause of(Reason reason, List<String> details) {
		return new WorkCause(reason, null, List.of(), details);
	}

	static WorkCause of(AccountError error) {
		return new WorkCause(Reason.ACCOUNT, error, List.of(), List.of());
	}

	static WorkCause blocked(List<Untouched> blocked) {
		return new WorkCause(Reason.BLOCKED, null, blocked, List.of());
	}

	/**
	 * What seats with the same cause have in common: neither names nor AWS's messages,
	 * which contain names, are part of it.
	 * @return equal to that of a cause of which the same can be said
	 */
	public List<@Nullable Object> likeness() {
		AccountError failure = this.error;
		List<Untouched.Reason> reasons = this.blocked.stream().map(Untouched::reason).distinct().sorted().toList();
		List<@Nullable Object> likeness = new ArrayList<>(List.of(this.reason, reasons, this.details));
		if (failure != null) {
			likeness.add(List.of(failure.kind(), failure.code(), failure.operation()));
			likeness.add(failure.permission());
		}
		return likeness;
	}

}
