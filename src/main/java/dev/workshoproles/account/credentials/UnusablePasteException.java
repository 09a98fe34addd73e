package dev.workshoproles.account.credentials;

import java.util.List;

import org.springframework.modulith.NamedInterface;

/**
 * The pasted text has no temporary credentials. It says nothing of the text itself, which
 * may hold secrets.
 */
@NamedInterface("credentials")
public class UnusablePasteException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	private final transient List<String> missing;

	UnusablePasteException(Reason reason, List<String> missing) {
		super(reason + (missing.isEmpty() ? "" : " " + missing));
		this.reason = reason;
		this.missing = missing;
	}

	UnusablePasteException(Reason reason) {
		this(reason, List.of());
	}

	/**
	 * What keeps credentials from being used.
	 */
	public enum Reason {

		/** There is no text. */
		EMPTY,

		/** The text is longer than any credentials are. */
		TOO_LONG,

		/** There is no access key id in any known form. */
		UNRECOGNIZED,

		/** There are several, and none of them can be preferred. */
		SEVERAL,

		/** A part is missing. */
		INCOMPLETE,

		/** The access key of a user, which never ends. */
		LONG_LIVED,

		/** A part cannot be what it is called, such as a placeholder. */
		MALFORMED,

		/** They have ended already. */
		ENDED

	}

	public Reason reason() {
		return this.reason;
	}

	/**
	 * The names of the missing or malformed parts, as environment variables.
	 * @return empty unless parts are the reason
	 */
	public List<String> parts() {
		return this.missing;
	}

}
