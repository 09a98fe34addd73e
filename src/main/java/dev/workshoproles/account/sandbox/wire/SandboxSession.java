package dev.workshoproles.account.sandbox.wire;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.account.sandbox.SandboxIam;

/**
 * Who is behind an access key.
 *
 * @param arn the ARN that GetCallerIdentity answers
 * @param userId the id that it answers
 * @param roleArn the role's ARN if it is an assumed role's, otherwise null
 * @param end when its credentials expire, null if they do not
 */
public record SandboxSession(String arn, String userId, @Nullable String roleArn, @Nullable Instant end) {

	/** The user as whom the console itself works in the sandbox. */
	public static final SandboxSession PARTICIPANT = of(SandboxIam.CALLER_ARN);

	/** A user's, or whoever has this ARN, without an end. */
	public static SandboxSession of(String arn) {
		return new SandboxSession(arn, "AIDAPARTICIPANT234567", null, null);
	}

	String accountId() {
		return this.arn.split(":", -1)[4];
	}

}
