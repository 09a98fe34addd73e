package dev.workshoproles.api;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.Refuser;
import dev.workshoproles.permissions.Appeal;
import dev.workshoproles.permissions.RuleSetting;
import dev.workshoproles.problem.Printout;
import dev.workshoproles.problem.Texts;
import dev.workshoproles.roles.plan.Step;

/**
 * Why a call to the account failed.
 *
 * @param refusedBy the type of policy that denied it, null if none did or AWS does not
 * say
 * @param settings the settings of the console that may make it succeed, null if there are
 * none
 * @param ask what to send to an administrator, null if it was not denied
 * @param accountMessage the message from AWS or its SDK: one line, in English; null if
 * there is none
 */
public record ErrorView(String code, String operation, @Nullable String permission, @Nullable Refuser refusedBy,
		String message, String advice, @Nullable List<String> settings, @Nullable String ask,
		@Nullable String accountMessage) {

	public static @Nullable ErrorView of(@Nullable AccountError error, Texts texts) {
		return (error != null) ? of(error, List.of(), null, texts) : null;
	}

	/** Why a step of a run failed. */
	public static @Nullable ErrorView of(@Nullable AccountError error, Step step, String callerArn, Texts texts) {
		if (error == null) {
			return null;
		}
		String action = error.permission();
		return of(error, (action != null) ? RuleSetting.toTry(step, action, error.refusedBy()) : List.of(), callerArn,
				texts);
	}

	private static ErrorView of(AccountError error, List<RuleSetting> settings, @Nullable String callerArn,
			Texts texts) {
		Appeal appeal = Appeal.of(error, callerArn);
		return new ErrorView(error.code(), error.operation(), error.permission(), error.refusedBy(), texts.say(error),
				texts.say(error.advice()), properties(settings), (appeal != null) ? texts.say(appeal) : null,
				accountMessage(error));
	}

	/** The names of settings. */
	public static @Nullable List<String> properties(List<RuleSetting> settings) {
		return settings.isEmpty() ? null : settings.stream().map(RuleSetting::property).toList();
	}

	/** The same for all steps with the same cause: AWS's message names the target. */
	public String cause() {
		return this.message + this.advice;
	}

	/** As an item of a list. */
	public void print(Printout out) {
		out.item(this.message);
		out.more(out.texts().say("problem.advice") + " " + this.advice);
		if (this.settings != null) {
			out.more(out.texts().say("refusal.maybe") + " " + String.join(", ", this.settings));
		}
		if (this.ask != null) {
			out.more(out.texts().say("refusal.ask") + ": " + this.ask);
		}
		if (this.accountMessage != null) {
			out.more(out.texts().say("problem.detail") + ": " + this.accountMessage);
		}
	}

	public static @Nullable String accountMessage(AccountError error) {
		return error.detail().isEmpty() ? null : error.detail();
	}

}
