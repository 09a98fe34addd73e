package dev.workshoproles.blueprint;

/**
 * What a workshop made from something else, such as a CloudFormation template, has
 * differently from its source.
 *
 * @param kind whether something is missing
 * @param place the path in the source, such as
 * {@code Resources.Reader.Properties.Policies[0]}; empty for the source as a whole
 * @param line the line in the source, counted from 1, 0 if it has none
 * @param sentence what could not be carried over, or was assumed, and why
 */
public record Finding(Kind kind, String place, int line, String sentence) {

	/**
	 * The finding in one line, for a log.
	 * @return kind, line, place and sentence
	 */
	public String inOneLine() {
		return this.kind.word + ": " + ((this.line > 0) ? "line " + this.line + ": " : "")
				+ (this.place.isEmpty() ? "" : this.place + ": ") + this.sentence;
	}

	/** Whether something is missing. */
	public enum Kind {

		/** The source has something that the workshop has not. */
		MISSING("not carried over"),

		/** The workshop has one of several things that the source can mean. */
		ASSUMED("assumed");

		private final String word;

		Kind(String word) {
			this.word = word;
		}

	}

}
