package dev.workshoproles.practice;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.roles.compare.DifferenceKind;
import dev.workshoproles.roles.plan.Step;

/**
 * A mistake in roles that were as the workshop wants them.
 *
 * @param roles the names of the roles that it shows in: several share a policy
 * @param difference how, null if there is no role of that name any more
 * @param steps make the mistake
 * @param solution what has to be done by hand before the console can repair the rest;
 * empty if nothing
 */
public record Mistake(Set<String> roles, @Nullable DifferenceKind difference, List<Step> steps, List<Step> solution) {

	public Mistake {
		roles = Set.copyOf(roles);
		steps = List.copyOf(steps);
		solution = List.copyOf(solution);
	}

	static Mistake in(String role, @Nullable DifferenceKind difference, List<? extends Step> steps) {
		return new Mistake(Set.of(role), difference, List.copyOf(steps), List.of());
	}

}
