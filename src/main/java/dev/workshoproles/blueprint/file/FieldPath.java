package dev.workshoproles.blueprint.file;

/**
 * A place in the workshop file.
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
	 * Whether something is reported of this place already, or of what it stands in: what
	 * else can be said of it then only follows from that.
	 */
	boolean isKnownToBeWrong() {
		return this.problems.concern(this.file, this.field);
	}

	void report(String message) {
		this.problems.add(this.file, this.field, message);
	}

}
