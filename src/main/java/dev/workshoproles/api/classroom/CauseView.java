package dev.workshoproles.api.classroom;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.api.ErrorView;
import dev.workshoproles.api.plans.UntouchedView;
import dev.workshoproles.classroom.work.CauseGroup;
import dev.workshoproles.classroom.work.WorkCause;
import dev.workshoproles.problem.Printout;
import dev.workshoproles.problem.Texts;

/**
 * Why an act failed at some seats.
 *
 * @param details such as the actions that IAM would deny, null for none
 * @param error the account's error at the first of the seats, null if that is not the
 * reason
 * @param blocked what is in the way at the first of the seats, null for nothing
 */
record CauseView(WorkCause.Reason reason, String message, String advice, @Nullable List<String> details,
		@Nullable ErrorView error, @Nullable List<UntouchedView> blocked, List<String> seats) {

	static CauseView of(CauseGroup group, Texts texts) {
		WorkCause cause = group.cause();
		return new CauseView(cause.reason(), message(cause, texts), advice(cause, texts),
				cause.details().isEmpty() ? null : cause.details(), ErrorView.of(cause.error(), texts),
				cause.blocked().isEmpty() ? null : UntouchedView.of(cause.blocked(), texts), group.seats());
	}

	/** What happened, as a sentence. */
	static String message(WorkCause cause, Texts texts) {
		AccountError error = cause.error();
		return (error != null) ? texts.say(error)
				: texts.say("class.cause." + cause.reason(), String.join(", ", cause.details()));
	}

	private static String advice(WorkCause cause, Texts texts) {
		AccountError error = cause.error();
		return (error != null) ? texts.say(error.advice()) : texts.say("class.cause." + cause.reason() + ".advice");
	}

	/** As an item of a list. */
	void print(Printout out) {
		out.item(this.message);
		if (this.blocked != null) {
			this.blocked.forEach((one) -> out.more(one.message()));
		}
		out.more(out.texts().say("problem.advice") + " " + this.advice);
		if (this.error != null && this.error.accountMessage() != null) {
			out.more(out.texts().say("problem.detail") + ": " + this.error.accountMessage());
		}
		out.more(out.texts().say("api.text.seats", this.seats.size(), String.join(", ", this.seats)));
	}

}
