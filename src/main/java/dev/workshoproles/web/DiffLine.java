package dev.workshoproles.web;

/**
 * A line of two documents laid over each other.
 *
 * @param change whether it is in one of them only
 * @param text the line
 */
public record DiffLine(Change change, String text) {

	/** Whether only the second document has it. */
	public boolean isNew() {
		return this.change == Change.COMES;
	}

	/** Whether only the first document has it. */
	public boolean isGone() {
		return this.change == Change.GOES;
	}

	/** In which document the line is. */
	enum Change {

		/** In both. */
		SAME,
		/** In the first only. */
		GOES,
		/** In the second only. */
		COMES

	}

}
