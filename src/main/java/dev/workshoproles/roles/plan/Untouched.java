package dev.workshoproles.roles.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;

import dev.workshoproles.account.calls.AccountError;

/**
 * A role or policy that a plan leaves unchanged although the request covers it. As a
 * {@link MessageSourceResolvable} it resolves to a sentence that says why.
 *
 * @param type its type
 * @param name its real name
 * @param reason why it is left unchanged
 * @param details details of the reason, such as the principals that use a policy
 * @param error why it could not be read, null unless that is the reason
 */
public record Untouched(ResourceType type, String name, Reason reason, List<String> details,
		@Nullable AccountError error) implements MessageSourceResolvable {

	/** Why something is left unchanged. */
	public enum Reason {

		/**
		 * It was created by hand or by another tool, and the request does not adopt it.
		 */
		FOREIGN,

		/** The name exists in IAM with different capitalization. */
		OTHER_LETTER_CASE,

		/** The console created it for another caller. */
		CREATED_BY_OTHERS,

		/**
		 * There is no such AWS managed policy, or it is deprecated. The detail is the
		 * path and name of the one probably meant.
		 */
		AWS_POLICY_MISSING,

		/** A policy that the role needs is itself blocked. */
		POLICY_BLOCKED,

		/** It does not exist, so nothing can be restored there. */
		MISSING,

		/** The policy is used by something that is not removed. */
		IN_USE,

		/** It could not be read. */
		UNREADABLE

	}

	public Untouched {
		details = List.copyOf(details);
	}

	public static Untouched of(ResourceType type, String name, Reason reason, List<String> details) {
		return new Untouched(type, name, reason, details, null);
	}

	static Untouched unreadable(ResourceType type, String name, AccountError error) {
		return new Untouched(type, name, Reason.UNREADABLE, List.of(), error);
	}

	@Override
	public String[] getCodes() {
		String code = "untouched." + this.reason;
		String more = (this.reason == Reason.AWS_POLICY_MISSING && !this.details.isEmpty()) ? ".NEAREST" : "";
		return new String[] { "untouched." + this.type + "." + this.reason, code + more };
	}

	@Override
	public Object[] getArguments() {
		return new Object[] { this.name, String.join(", ", this.details), (this.error != null) ? this.error : "" };
	}

}
