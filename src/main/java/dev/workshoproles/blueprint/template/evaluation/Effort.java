package dev.workshoproles.blueprint.template.evaluation;

import java.util.List;

import dev.workshoproles.blueprint.InvalidWorkshopException;
import dev.workshoproles.blueprint.WorkshopProblem;
import dev.workshoproles.blueprint.template.source.Place;

/**
 * Limits what the functions of one template may produce, and how deep they may refer to
 * each other: each can double what it is given, so a few lines could fill any memory.
 */
final class Effort {

	/** Thirty times the longest template. */
	private static final long MOST = 32_000_000;

	/** Twice what a template can nest, and little enough for any thread's stack. */
	private static final int DEEPEST = 120;

	private final String template;

	private long spent;

	private int depth;

	Effort(String template) {
		this.template = template;
	}

	/**
	 * Counts a value that was produced.
	 * @param size its characters or items
	 */
	void spend(long size) {
		this.spent += size;
		if (this.spent > MOST) {
			throw refused(Place.TEMPLATE, "its functions produce more than " + MOST + " characters");
		}
	}

	void enter(Place place) {
		if (this.depth++ == DEEPEST) {
			throw refused(place,
					"refers to something that refers to something else, for more than " + DEEPEST + " levels");
		}
	}

	private InvalidWorkshopException refused(Place place, String message) {
		return new InvalidWorkshopException(
				List.of(new WorkshopProblem(this.template, place.line(), place.path(), message)));
	}

	void leave() {
		this.depth--;
	}

}
