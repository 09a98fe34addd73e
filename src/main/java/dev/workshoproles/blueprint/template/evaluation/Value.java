package dev.workshoproles.blueprint.template.evaluation;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A value of a template after its functions have been evaluated.
 */
public sealed interface Value permits Text, Value.Items, Value.Fields, Value.Pieces, Value.Absent {

	/**
	 * A list.
	 *
	 * @param items in the template's order
	 */
	record Items(List<Value> items) implements Value {

		public Items {
			items = List.copyOf(items);
		}

	}

	/**
	 * A mapping.
	 *
	 * @param fields in the template's order
	 */
	record Fields(Map<String, Value> fields) implements Value {

		public Fields {
			fields = Collections.unmodifiableMap(fields);
		}

	}

	/**
	 * The pieces of a text that is not known, so that nobody knows how many there are.
	 *
	 * @param whole the text
	 * @param delimiter where it is split
	 */
	record Pieces(Text whole, String delimiter) implements Value {
	}

	/** {@code AWS::NoValue}: what has this value is left out. */
	enum Absent implements Value {

		/** The only one. */
		NO_VALUE

	}

}
