package dev.workshoproles.blueprint.file.reading;

import java.util.Map;
import java.util.function.Supplier;

/**
 * The path of a field in the workshop file, in a policy document or in the class file.
 *
 * @param problems where errors of the field are reported
 * @param file the file's name in problems
 * @param field such as {@code roles[0].name}, empty for the file as a whole
 */
public record FieldPath(Problems problems, String file, String field) {

	public FieldPath at(String key) {
		return new FieldPath(this.problems, this.file, this.field.isEmpty() ? key : this.field + "." + key);
	}

	public FieldPath at(int index) {
		return new FieldPath(this.problems, this.file, this.field + "[" + index + "]");
	}

	/**
	 * Whether an error of this field or of one that contains it was reported: further
	 * errors would only follow from it.
	 * @return whether there was one
	 */
	public boolean isKnownToBeWrong() {
		return this.problems.concern(this.file, this.field);
	}

	/**
	 * Prevents errors that would only follow from one that was reported elsewhere.
	 */
	public void markWrong() {
		this.problems.markWrong(this.file, this.field);
	}

	public void report(String message) {
		this.problems.add(this.file, this.field, message);
	}

	/**
	 * Reports an error that does not affect the fields within this one.
	 * @param message the error
	 */
	public void reportBeside(String message) {
		this.problems.addBeside(this.file, this.field, message);
	}

	public void warn(String message) {
		this.problems.warn(this.file, this.field, message);
	}

	void report(int line, String message) {
		this.problems.add(this.file, line, this.field, message);
	}

	/**
	 * Makes the lines of the file known, so that problems have them.
	 * @param lines the line of each field, counted from 1; a field without one has that
	 * of what contains it
	 */
	public void locate(Supplier<Map<String, Integer>> lines) {
		this.problems.locate(this.file, lines);
	}

}
