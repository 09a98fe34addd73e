package dev.workshoproles.blueprint;

import java.util.List;

/**
 * What the workshop has differently from the template that it is made of.
 *
 * @param all in the template's order; empty if the workshop has a file of its own
 */
public record Findings(List<Finding> all) {

	public Findings {
		all = List.copyOf(all);
	}

}
