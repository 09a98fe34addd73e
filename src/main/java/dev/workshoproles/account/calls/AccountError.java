package dev.workshoproles.account.calls;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

import dev.workshoproles.seats.Seat.AssumedRole;

/**
 * The reason why a call to the account failed. As a {@link MessageSourceResolvable} it
 * resolves to a sentence that says what happened.
 *
 * @param kind the category of the error
 * @param code the error code from IAM or STS, such as {@code NoSuchEntity}, or one of the
 * console's own if AWS gave none
 * @param operation the IAM or STS operation, such as {@code GetRole}
 * @param permission the permission that the caller lacks, such as {@code iam:GetRole},
 * null if that is not the reason
 * @param detail the message from IAM or the SDK: one line, in English, without
 * credentials
 * @param names further message arguments, such as a profile's name, in order
 * @param source the source of the credentials, null if they are not the reason or it is
 * unknown
 */
public record AccountError(Kind kind, String code, String operation, @Nullable String permission, String detail,
		List<String> names, @Nullable CredentialsSource source) implements MessageSourceResolvable {

	private static final String SDK = "Unable to execute HTTP request: ";

	public AccountError {
		// Null if stored by an earlier release.
		names = (names != null) ? List.copyOf(names) : List.of();
	}

	/**
	 * Creates an error without further message arguments.
	 */
	public AccountError(Kind kind, String code, String operation, @Nullable String permission, String detail) {
		this(kind, code, operation, permission, detail, List.of(), null);
	}

	/**
	 * The category of an error.
	 */
	public enum Kind {

		/** The SDK's default chain found no credentials, or could not renew them. */
		NO_CREDENTIALS,

		/** AWS does not accept the credentials: expired, revoked or unknown. */
		REJECTED_CREDENTIALS,

		/** The role of a seat in another account cannot be assumed. */
		ROLE_NOT_ASSUMED,

		/** Somebody else has signed in since the work began. */
		CALLER_CHANGED,

		/** The caller lacks a permission. */
		ACCESS_DENIED,

		/** No response: a write may or may not have been done. */
		UNREACHABLE,

		/** IAM is throttling or failing: a write may or may not have been done. */
		UNAVAILABLE,

		/**
		 * IAM refused because of the account's state: a name taken, a quota, a conflict.
		 */
		REFUSED

	}

	/**
	 * Whether every other call to the account would fail too.
	 * @return false if the error concerns this call alone
	 */
	public boolean concernsWholeAccount() {
		return this.kind != Kind.ACCESS_DENIED && this.kind != Kind.REFUSED;
	}

	/**
	 * Whether the credentials must be fixed before anything else.
	 * @return true for missing and rejected ones, for a role that gives none, and for
	 * another caller's
	 */
	public boolean concernsCredentials() {
		return this.kind == Kind.NO_CREDENTIALS || this.kind == Kind.REJECTED_CREDENTIALS
				|| this.kind == Kind.ROLE_NOT_ASSUMED || isCallerChanged();
	}

	/**
	 * Whether the work must stop because the caller has changed.
	 * @return true if nothing more may be written
	 */
	public boolean isCallerChanged() {
		return this.kind == Kind.CALLER_CHANGED;
	}

	public static AccountError callerChanged(Caller before, Caller now) {
		return new AccountError(Kind.CALLER_CHANGED, "CallerChanged", "GetCallerIdentity", null,
				before.arn() + " → " + now.arn());
	}

	/**
	 * The same for a seat whose role AWS did not let the console assume.
	 * @param role the role
	 * @return with its ARN and external id as message arguments
	 */
	public AccountError ofAssuming(AssumedRole role) {
		return new AccountError(Kind.ROLE_NOT_ASSUMED, this.code, this.operation, this.permission, this.detail,
				Stream.concat(Stream.of(role.arn()), Stream.ofNullable(role.externalId())).toList(), null);
	}

	/**
	 * What AWS says of a denied call.
	 * @return null if that is not the reason
	 */
	public @Nullable Refusal refusal() {
		return (this.kind == Kind.ACCESS_DENIED) ? Refusal.of(this.detail) : null;
	}

	/**
	 * The type of policy that denied the call.
	 * @return null if that is not the reason, or AWS does not say
	 */
	public @Nullable Refuser refusedBy() {
		Refusal refusal = refusal();
		return (refusal != null) ? refusal.by() : null;
	}

	/** Who denied a call says more than its code, and why it did says more still. */
	@Override
	public String[] getCodes() {
		return codes("").toArray(String[]::new);
	}

	@Override
	public Object[] getArguments() {
		return Stream
			.concat(Stream.of(this.code, this.operation, (this.permission != null) ? this.permission : "", reason()),
					this.names.stream())
			.toArray();
	}

	/** What the SDK itself says of each connection that fails says nothing. */
	private String reason() {
		return this.detail.startsWith(SDK) ? this.detail.substring(SDK.length()) : this.detail;
	}

	/**
	 * The advice on what to do about it.
	 * @return a message to be resolved
	 */
	public MessageSourceResolvable advice() {
		Stream<String> bySource = Stream.ofNullable(this.source)
			.map((where) -> messageCode() + "." + where + ".advice");
		return new DefaultMessageSourceResolvable(Stream.concat(bySource, codes(".advice")).toArray(String[]::new),
				getArguments());
	}

	/** From the most specific one to that of the kind. */
	private Stream<String> codes(String ending) {
		Refusal refusal = refusal();
		Refuser by = (refusal != null) ? refusal.by() : null;
		Stream<String> byRefuser = (refusal == null || by == null) ? Stream.empty()
				: refusal.isExplicit() ? Stream.of(by + ".DENY", by.name()) : Stream.of(by.name());
		Stream<String> byCode = switch (this.kind) {
			case REFUSED -> Stream.of(this.code + "." + this.operation, this.code);
			case ROLE_NOT_ASSUMED -> (this.names.size() > 1) ? Stream.of("EXTERNAL_ID") : Stream.empty();
			default -> Stream.of(this.code);
		};
		return Stream
			.concat(Stream.concat(byRefuser, byCode).map((end) -> messageCode() + "." + end), Stream.of(messageCode()))
			.map((code) -> code + ending);
	}

	/** Adds the source of the credentials if they are the reason. */
	AccountError withSource(@Nullable CredentialsSource where) {
		return (this.kind == Kind.REJECTED_CREDENTIALS) ? new AccountError(this.kind, this.code, this.operation,
				this.permission, this.detail, this.names, where) : this;
	}

	private String messageCode() {
		return "account-error." + this.kind;
	}

}
