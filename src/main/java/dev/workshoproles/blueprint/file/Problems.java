package dev.workshoproles.blueprint.file;

import java.util.ArrayList;
import java.util.List;

import dev.workshoproles.blueprint.InvalidWorkshopException;

/**
 * Collects all errors of a workshop, so that its author can fix them in one go.
 */
final class Problems {

	private final List<Problem> found = new ArrayList<>();

	void add(String file, String field, String message) {
		this.found.add(new Problem(file, field, message));
	}

	/** Whether a field or one that contains it has an error. */
	boolean concern(String file, String field) {
		return this.found.stream().anyMatch((problem) -> problem.file().equals(file) && problem.covers(field));
	}

	void throwIfAny() {
		if (!this.found.isEmpty()) {
			throw new InvalidWorkshopException(this.found.stream().map(Problem::sentence).toList());
		}
	}

	private record Problem(String file, String field, String message) {

		private boolean covers(String other) {
			return !this.field.isEmpty() && (other.equals(this.field) || other.startsWith(this.field + ".")
					|| other.startsWith(this.field + "["));
		}

		private String sentence() {
			return this.file + ": " + (this.field.isEmpty() ? "" : this.field + ": ") + this.message;
		}

	}

}
