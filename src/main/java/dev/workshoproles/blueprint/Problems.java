package dev.workshoproles.blueprint;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is wrong with a workshop, so that its author mends it in one go.
 */
final class Problems {

	private final List<String> found = new ArrayList<>();

	void add(String file, String field, String message) {
		this.found.add(file + ": " + (field.isEmpty() ? "" : field + ": ") + message);
	}

	boolean isEmpty() {
		return this.found.isEmpty();
	}

	void throwIfAny() {
		if (!isEmpty()) {
			throw new InvalidWorkshopException(List.copyOf(this.found));
		}
	}

}
