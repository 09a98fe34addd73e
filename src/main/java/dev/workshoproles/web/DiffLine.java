package dev.workshoproles.web;

/**
 * A line of a diff.
 *
 * @param change whether it is only in one of the documents
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

	/** The documents that contain the line. */
	enum Change {

		/** In both. */
		SAME,
		/** In the first only. */
		GOES,
		/** In the second only. */
		COMES

	}

}
