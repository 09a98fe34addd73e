package dev.workshoproles.blueprint.template.source;

import org.jspecify.annotations.Nullable;

/**
 * The place of a value in a template.
 *
 * @param parent the place of the list or mapping that contains it, null for the template
 * as a whole
 * @param step its key or its index in brackets
 * @param line its line, counted from 1, 0 if it has none
 */
public record Place(@Nullable Place parent, String step, int line) {

	/** The template as a whole. */
	public static final Place TEMPLATE = new Place(null, "", 0);

	public Place at(String key, int keyLine) {
		return new Place(this, key, keyLine);
	}

	public Place at(int index, int itemLine) {
		return new Place(this, "[" + index + "]", itemLine);
	}

	/**
	 * The entry of a section that it belongs to.
	 * @return such as the logical id of a resource; empty for the template as a whole
	 */
	public String entry() {
		Place section = this.parent;
		return (section == null || section.parent == null || section.parent.parent == null) ? this.step
				: section.entry();
	}

	/**
	 * The path from the top of the template.
	 * @return such as {@code Resources.Reader.Properties.Policies[0]}, empty for the
	 * template as a whole
	 */
	public String path() {
		String before = (this.parent != null) ? this.parent.path() : "";
		return (before.isEmpty() || this.step.startsWith("[")) ? before + this.step : before + "." + this.step;
	}

}
