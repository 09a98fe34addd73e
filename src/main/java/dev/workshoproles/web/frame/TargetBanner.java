package dev.workshoproles.web.frame;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.calls.Caller;
import dev.workshoproles.account.target.Target;
import dev.workshoproles.account.target.TargetMode;

/**
 * The banner that shows which IAM the console uses.
 *
 * @param kind {@code sandbox}, {@code aws}, or {@code emulator} for an endpoint that is
 * not AWS's own
 * @param caller the caller, null if unknown
 * @param region the Region
 * @param endpoint the endpoint if it is not AWS's own, otherwise null
 */
public record TargetBanner(String kind, @Nullable Caller caller, String region, @Nullable String endpoint) {

	public static TargetBanner of(Target target) {
		String endpoint = (target.endpoint() != null) ? target.endpoint().toString() : null;
		return new TargetBanner(kind(target), target.caller(), target.region(), endpoint);
	}

	private static String kind(Target target) {
		if (target.mode() == TargetMode.SANDBOX) {
			return "sandbox";
		}
		return (target.endpoint() != null) ? "emulator" : "aws";
	}

}
