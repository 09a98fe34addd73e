package dev.workshoproles.api.workshop;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.api.ResourcesName;
import dev.workshoproles.api.StrictBody;
import dev.workshoproles.api.problems.BodyProblems;
import dev.workshoproles.blueprint.ResourceScope;
import dev.workshoproles.problem.ProblemException;

/**
 * The request body for the choice between the variants of the policies.
 */
record ResourcesBody(@Nullable ResourcesName resources) implements StrictBody {

	/**
	 * Converts the body.
	 * @throws ProblemException if the variant is missing
	 */
	ResourceScope scope() {
		if (this.resources == null) {
			throw BodyProblems.missing("resources");
		}
		return this.resources.scope();
	}

}
