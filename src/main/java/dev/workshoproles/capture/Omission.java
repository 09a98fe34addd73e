package dev.workshoproles.capture;

import org.springframework.context.MessageSourceResolvable;

/**
 * Something about a role that a workshop file cannot describe, or that could not be read.
 * As a {@link MessageSourceResolvable} it resolves to a sentence.
 *
 * @param reason what it is
 * @param role the role's real name
 * @param detail what exactly: a name, an ARN or IAM's error; empty if the reason says it
 * all
 */
public record Omission(Reason reason, String role, Object detail) implements MessageSourceResolvable {

	/** Why something is not in the workshop. */
	public enum Reason {

		/** There is no such role. */
		NO_ROLE,

		/** IAM did not let it be read. */
		UNREADABLE,

		/** AWS makes service-linked roles itself. */
		SERVICE_LINKED,

		/** The role is in further instance profiles. */
		INSTANCE_PROFILE,

		/** AWS sets the tag itself. */
		TAG

	}

	@Override
	public String[] getCodes() {
		return new String[] { "capture.omission." + this.reason };
	}

	@Override
	public Object[] getArguments() {
		return new Object[] { this.role, this.detail };
	}

}
