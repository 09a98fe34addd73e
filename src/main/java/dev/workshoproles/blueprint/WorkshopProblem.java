package dev.workshoproles.blueprint;

/**
 * An error in a workshop, or something that its author may have overlooked.
 *
 * @param file the file as its author knows it, such as {@code workshop.yaml}, or the
 * setting, such as {@code console.name-prefix}
 * @param line counted from 1; 0 if the place is no line of a file
 * @param field such as {@code roles[0].name}, empty for the file as a whole
 * @param message an English sentence without place and full stop
 */
public record WorkshopProblem(String file, int line, String field, String message) {

	/**
	 * The problem with its place.
	 * @return such as {@code workshop.yaml:7: roles[0].name: must not be empty}
	 */
	public String sentence() {
		return this.file + ((this.line > 0) ? ":" + this.line : "") + ": "
				+ (this.field.isEmpty() ? "" : this.field + ": ") + this.message;
	}

}
