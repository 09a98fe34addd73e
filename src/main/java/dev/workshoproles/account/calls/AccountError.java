package dev.workshoproles.account.calls;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Why a call to the account did not do what was asked. As a
 * {@link MessageSourceResolvable} it is the sentence that tells what happened.
 *
 * @param kind what went wrong, of a closed set
 * @param code the code that IAM or STS answered, such as {@code NoSuchEntity}, or the
 * kind's name when there was no answer
 * @param operation the IAM or STS operation, such as {@code GetRole}
 * @param permission the permission that the caller lacks, such as {@code iam:GetRole},
 * null when that is not the reason
 * @param detail what IAM or the SDK said, one line, in English, without credentials
 * @param names what the sentences name beside, such as a profile, in the order in which
 * they name it
 * @param source where the credentials come from, null when they are not the reason or
 * nobody knows
 */
public record AccountError(Kind kind, String code, String operation, @Nullable String permission, String detail,
		List<String> names, @Nullable CredentialsSource source) implements MessageSourceResolvable {

	public AccountError {
		// Null in what an earlier release stored.
		names = (names != null) ? List.copyOf(names) : List.of();
	}

	/**
	 * An error whose sentences name nothing beside.
	 */
	public AccountError(Kind kind, String code, String operation, @Nullable String permission, String detail) {
		this(kind, code, operation, permission, detail, List.of(), null);
	}

	/**
	 * What went wrong.
	 */
	public enum Kind {

		/** The SDK's default chain found no credentials, or could not renew them. */
		NO_CREDENTIALS,

		/** AWS does not accept the credentials: expired, revoked or unknown. */
		REJECTED_CREDENTIALS,

		/** Somebody else is signed in than when the work began. */
		CALLER_CHANGED,

		/** The caller lacks a permission. */
		ACCESS_DENIED,

		/** No answer came: a write may or may not have been done. */
		UNREACHABLE,

		/** IAM throttles or has a fault: a write may or may not have been done. */
		UNAVAILABLE,

		/** IAM refused for what the account holds: a name taken, a limit, a conflict. */
		REFUSED

	}

	/**
	 * Whether nothing at all can be asked of the account, so that asking on is of no use.
	 * @return false when only this one thing could not be had
	 */
	public boolean concernsWholeAccount() {
		return this.kind != Kind.ACCESS_DENIED && this.kind != Kind.REFUSED;
	}

	/**
	 * Whether the credentials must be mended before anything else.
	 * @return true for missing and for rejected ones, and for somebody else's
	 */
	public boolean concernsCredentials() {
		return this.kind == Kind.NO_CREDENTIALS || this.kind == Kind.REJECTED_CREDENTIALS || isCallerChanged();
	}

	/**
	 * Whether the work must end because it began for somebody else.
	 * @return true when nothing may be written any more
	 */
	public boolean isCallerChanged() {
		return this.kind == Kind.CALLER_CHANGED;
	}

	public static AccountError callerChanged(Caller before, Caller now) {
		return new AccountError(Kind.CALLER_CHANGED, "CallerChanged", "GetCallerIdentity", null,
				before.arn() + " → " + now.arn());
	}

	@Override
	public String[] getCodes() {
		return new String[] { messageCode() + "." + this.code, messageCode() };
	}

	@Override
	public Object[] getArguments() {
		return Stream
			.concat(Stream.of(this.code, this.operation, (this.permission != null) ? this.permission : "", this.detail),
					this.names.stream())
			.toArray();
	}

	/**
	 * The sentence that tells what to do about it.
	 * @return to be resolved by the message source
	 */
	public MessageSourceResolvable advice() {
		Stream<String> bySource = Stream.ofNullable(this.source)
			.map((where) -> messageCode() + "." + where + ".advice");
		Stream<String> always = Stream.of(messageCode() + "." + this.code + ".advice", messageCode() + ".advice");
		return new DefaultMessageSourceResolvable(Stream.concat(bySource, always).toArray(String[]::new),
				getArguments());
	}

	/** The error with the place from which the credentials come that it is about. */
	AccountError from(@Nullable CredentialsSource where) {
		return (this.kind == Kind.REJECTED_CREDENTIALS) ? new AccountError(this.kind, this.code, this.operation,
				this.permission, this.detail, this.names, where) : this;
	}

	private String messageCode() {
		return "account-error." + this.kind;
	}

}
