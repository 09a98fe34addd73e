package dev.workshoproles.blueprint.template.source;

import org.jspecify.annotations.Nullable;

/**
 * Receives the parts of a template in the order in which they are written. A parser never
 * calls itself for what a value contains, so no nesting can exhaust its stack.
 */
interface NodeEvents {

	/**
	 * Three times what any resource needs, and little enough for every later step to call
	 * itself for each level.
	 */
	int MAX_DEPTH = 60;

	/**
	 * A scalar, or the key of the next value in a mapping.
	 * @param function the function that the short form of YAML applies to it, null if
	 * none
	 */
	void scalar(String text, int line, @Nullable String function);

	void beginList(int line, @Nullable String function);

	void beginMapping(int line, @Nullable String function);

	void end();

	/** Whether nothing more is needed. */
	default boolean areEnough() {
		return false;
	}

	/** Called for each list or mapping within so many others. */
	default void checkDepth(int depth, int line) {
		if (depth == MAX_DEPTH) {
			throw new UnreadableTemplateException(line, "is nested in more than " + MAX_DEPTH + " levels");
		}
	}

}
