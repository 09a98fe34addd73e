package dev.workshoproles.roles.compare;

import java.util.List;

import org.springframework.context.MessageSourceResolvable;

/**
 * How far a role is, in the account, from being allowed only what the lab needs of it. As
 * a {@link MessageSourceResolvable} it is the sentence that says so.
 *
 * @param score from 0 to 100, where 100 is as narrow as can be
 * @param excesses what holds it back; empty at 100
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
	 * Something that the role is allowed beyond its need. As a
	 * {@link MessageSourceResolvable} it is the sentence that says so.
	 *
	 * @param kind in what way it goes beyond
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

	/** In what way something goes beyond what is needed. */
	public enum Kind {

		/** The action is needed, and allowed on more than the lab's own resources. */
		WIDER_RESOURCES,

		/** The action is needed, and the workshop does not say on which resources. */
		UNKNOWN_NEED,

		/** The action is not needed. */
		EXTRA_ACTION,

		/** A wildcard stands for actions that are not needed. */
		WILDCARD_ACTION,

		/** All actions there are, or a policy whose document is not read. */
		ANYTHING

	}

}
