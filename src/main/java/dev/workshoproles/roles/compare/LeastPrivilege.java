package dev.workshoproles.roles.compare;

import java.util.List;

import org.springframework.context.MessageSourceResolvable;

/**
 * How close a role in the account is to least privilege. As a
 * {@link MessageSourceResolvable} it resolves to a sentence about it.
 *
 * @param score from 0 to 100 for least privilege
 * @param excesses the excessive permissions; empty at 100
 */
public record LeastPrivilege(int score, List<Excess> excesses) implements MessageSourceResolvable {

	static final int COMPLETE = 100;

	public LeastPrivilege {
		excesses = List.copyOf(excesses);
	}

	@Override
	public String[] getCodes() {
		return new String[] { (this.score == COMPLETE) ? "least-privilege.complete" : "least-privilege.score" };
	}

	@Override
	public Object[] getArguments() {
		return new Object[] { this.score };
	}

	/**
	 * Excessive permissions of one kind. As a {@link MessageSourceResolvable} it resolves
	 * to a sentence that describes them.
	 *
	 * @param kind in what way they are excessive
	 * @param subjects the actions or policies, sorted
	 */
	public record Excess(Kind kind, List<String> subjects) implements MessageSourceResolvable {

		public Excess {
			subjects = List.copyOf(subjects);
		}

		@Override
		public String[] getCodes() {
			return new String[] { "excess." + this.kind };
		}

		@Override
		public Object[] getArguments() {
			return new Object[] { String.join(", ", this.subjects) };
		}

	}

	/** In what way permissions are excessive. */
	public enum Kind {

		/** The action is needed, but is allowed on more than the lab's own resources. */
		WIDER_RESOURCES,

		/** The action is needed, but the workshop does not specify its resources. */
		UNKNOWN_NEED,

		/** The action is not needed. */
		EXTRA_ACTION,

		/** A wildcard includes actions that are not needed. */
		WILDCARD_ACTION,

		/** All actions, or a policy whose document is unknown. */
		ANYTHING

	}

}
