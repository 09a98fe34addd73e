package dev.workshoproles.blueprint.file;

/**
 * The path of a field in the workshop file.
 *
 * @param field such as {@code roles[0].name}, empty for the file as a whole
 */
record FieldPath(Problems problems, String file, String field) {

	FieldPath at(String key) {
		return new FieldPath(this.problems, this.file, this.field.isEmpty() ? key : this.field + "." + key);
	}

	FieldPath at(int index) {
		return new FieldPath(this.problems, this.file, this.field + "[" + index + "]");
	}

	/**
	 * Whether an error of this field or of one that contains it was reported: further
	 * errors would only follow from it.
	 */
	boolean isKnownToBeWrong() {
		return this.problems.concern(this.file, this.field);
	}

	void report(String message) {
		this.problems.add(this.file, this.field, message);
	}

}
