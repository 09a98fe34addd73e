package dev.workshoproles.api;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.problem.Printout;
import dev.workshoproles.problem.Texts;

/**
 * Why a call to the account failed.
 *
 * @param accountMessage the message from AWS or its SDK: one line, in English; null if
 * there is none
 */
public record ErrorView(String code, String operation, @Nullable String permission, String message, String advice,
		@Nullable String accountMessage) {

	public static @Nullable ErrorView of(@Nullable AccountError error, Texts texts) {
		if (error == null) {
			return null;
		}
		return new ErrorView(error.code(), error.operation(), error.permission(), texts.say(error),
				texts.say(error.advice()), accountMessage(error));
	}

	/** As an item of a list. */
	public void print(Printout out) {
		out.item(this.message);
		out.more(out.texts().say("problem.advice") + " " + this.advice);
		if (this.accountMessage != null) {
			out.more(out.texts().say("problem.detail") + ": " + this.accountMessage);
		}
	}

	public static @Nullable String accountMessage(AccountError error) {
		return error.detail().isEmpty() ? null : error.detail();
	}

}
