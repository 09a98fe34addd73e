package dev.workshoproles.api.sandbox;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.api.StrictBody;
import dev.workshoproles.api.problems.BodyProblems;

/**
 * The request body for a drill.
 *
 * @param drill its name, or {@code random}
 */
record DrillBody(@Nullable String drill) implements StrictBody {

	String named() {
		if (this.drill == null) {
			throw BodyProblems.missing("drill");
		}
		return this.drill;
	}

}
