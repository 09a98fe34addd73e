package dev.workshoproles.api;

import java.net.URI;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.target.Target;
import dev.workshoproles.problem.Printout;
import dev.workshoproles.problem.Texts;

/**
 * The IAM that the console uses, and its caller or the error why it is unknown.
 */
public record TargetView(String mode, @Nullable String accountId, @Nullable String partition,
		@Nullable String callerArn, String region, @Nullable URI endpoint,
		@Nullable ErrorView error) implements Printable {

	public static TargetView of(Target target, Texts texts) {
		Caller caller = target.caller();
		String mode = target.mode().name().toLowerCase(Locale.ROOT);
		ErrorView error = ErrorView.of(target.problem(), texts);
		if (caller == null) {
			return new TargetView(mode, null, null, null, target.region(), target.endpoint(), error);
		}
		return new TargetView(mode, caller.accountId(), caller.partition(), caller.arn(), target.region(),
				target.endpoint(), error);
	}

	@Override
	public void print(Printout out) {
		Texts texts = out.texts();
		String name = texts.say("target." + ((this.endpoint != null) ? "emulator" : this.mode));
		String where = (this.endpoint != null) ? name + " " + this.endpoint : name;
		out.say("api.text.target", where, (this.accountId != null) ? this.accountId : texts.say("target.unknown"),
				(this.callerArn != null) ? this.callerArn : texts.say("target.unknown"));
		if (this.error != null) {
			this.error.print(out);
		}
	}

}
