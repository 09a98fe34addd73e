package dev.workshoproles.blueprint.template.source;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A value of a template as written. Functions are in their long form, whatever form the
 * template uses, and scalars are texts: to IAM, a number or boolean and its text are the
 * same.
 */
public sealed interface TemplateNode {

	/**
	 * Where the value begins, or its key if it has one.
	 * @return the line, counted from 1
	 */
	int line();

	/**
	 * A scalar.
	 *
	 * @param text the text, empty for null
	 */
	record Scalar(String text, int line) implements TemplateNode {
	}

	/**
	 * A list.
	 *
	 * @param items in the template's order
	 */
	record Items(List<TemplateNode> items, int line) implements TemplateNode {

		public Items {
			items = List.copyOf(items);
		}

	}

	/**
	 * A mapping.
	 *
	 * @param fields in the template's order
	 */
	record Fields(Map<String, TemplateNode> fields, int line) implements TemplateNode {

		/** Without any field. */
		public static final Fields NONE = new Fields(Map.of(), 0);

		public Fields {
			fields = Collections.unmodifiableMap(fields);
		}

		/**
		 * A field whose value is a mapping itself.
		 * @param key the field
		 * @return without any field if there is no such mapping
		 */
		public Fields section(String key) {
			return (this.fields.get(key) instanceof Fields section) ? section : NONE;
		}

		/**
		 * A field whose value is a scalar.
		 * @param key the field
		 * @return the text, empty if there is no such scalar
		 */
		public String text(String key) {
			return (this.fields.get(key) instanceof Scalar scalar) ? scalar.text() : "";
		}

	}

}
