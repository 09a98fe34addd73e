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
	 * The finding as a warning.
	 * @param file the source's name
	 * @return its place, and what it means in a sentence
	 */
	public WorkshopProblem problem(String file) {
		return new WorkshopProblem(file, this.line, this.place, this.kind.word + ": " + this.sentence);
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
