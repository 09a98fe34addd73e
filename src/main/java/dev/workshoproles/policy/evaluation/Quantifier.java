package dev.workshoproles.policy.evaluation;

import java.util.List;
import java.util.function.Predicate;

/**
 * How the values of a key in the request are tested (<em>IAM User Guide</em>, "Set
 * operators for multivalued context keys").
 */
enum Quantifier {

	/**
	 * No set operator: for keys with one value. IAM documents that a key with several
	 * values requires a set operator; without one, the condition is not met.
	 */
	ONE {
		@Override
		boolean test(List<String> values, Predicate<String> condition) {
			return values.size() == 1 && condition.test(values.get(0));
		}
	},

	/** {@code ForAllValues}: met by a key without a value. */
	ALL {
		@Override
		boolean test(List<String> values, Predicate<String> condition) {
			return isEmpty(values) || values.stream().allMatch(condition);
		}
	},

	/** {@code ForAnyValue}: not met by a key without a value, even if negated. */
	ANY {
		@Override
		boolean test(List<String> values, Predicate<String> condition) {
			return !isEmpty(values) && values.stream().anyMatch(condition);
		}
	};

	abstract boolean test(List<String> values, Predicate<String> condition);

	/** An empty string is an empty set. */
	private static boolean isEmpty(List<String> values) {
		return values.stream().allMatch(String::isEmpty);
	}

}
