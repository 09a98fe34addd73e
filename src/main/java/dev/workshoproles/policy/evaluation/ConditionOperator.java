package dev.workshoproles.policy.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.workshoproles.policy.form.Spelling;
import dev.workshoproles.policy.form.Wildcard;

/**
 * A condition operator, such as {@code ForAllValues:StringNotLikeIfExists}.
 *
 * @param quantifier which values of the request must meet the condition
 * @param comparison how values are compared
 * @param negated whether none of the policy's values may match
 * @param ifExists whether a request without the key meets the condition
 */
record ConditionOperator(Quantifier quantifier, Comparison comparison, boolean negated, boolean ifExists) {

	private static final Pattern FORM = Pattern
		.compile("((?<set>forallvalues|foranyvalue):)?(?<name>[a-z]+?)(?<exists>ifexists)?");

	/**
	 * Reads the name of an operator, in any letter case.
	 * @return empty if IAM has no such operator
	 */
	static Optional<ConditionOperator> of(String name) {
		Matcher form = FORM.matcher(Spelling.fold(name));
		if (!form.matches()) {
			return Optional.empty();
		}
		Quantifier quantifier = (form.group("set") == null) ? Quantifier.ONE
				: form.group("set").equals("forallvalues") ? Quantifier.ALL : Quantifier.ANY;
		String base = form.group("name");
		boolean negated = base.contains("not");
		return comparison(base.replaceFirst("not", "")).filter((comparison) -> !negated || canBeNegated(comparison))
			.map((comparison) -> new ConditionOperator(quantifier, comparison, negated, form.group("exists") != null));
	}

	private static Optional<Comparison> comparison(String base) {
		return Optional.ofNullable(switch (base) {
			case "stringequals" -> Comparison.STRING_EQUALS;
			case "stringequalsignorecase" -> Comparison.STRING_EQUALS_IGNORE_CASE;
			case "stringlike" -> Comparison.STRING_LIKE;
			case "arnequals", "arnlike" -> Comparison.ARN_LIKE;
			case "numericequals" -> Comparison.NUMERIC_EQUALS;
			case "numericlessthan" -> Comparison.NUMERIC_LESS_THAN;
			case "numericlessthanequals" -> Comparison.NUMERIC_LESS_THAN_EQUALS;
			case "numericgreaterthan" -> Comparison.NUMERIC_GREATER_THAN;
			case "numericgreaterthanequals" -> Comparison.NUMERIC_GREATER_THAN_EQUALS;
			case "dateequals" -> Comparison.DATE_EQUALS;
			case "datelessthan" -> Comparison.DATE_LESS_THAN;
			case "datelessthanequals" -> Comparison.DATE_LESS_THAN_EQUALS;
			case "dategreaterthan" -> Comparison.DATE_GREATER_THAN;
			case "dategreaterthanequals" -> Comparison.DATE_GREATER_THAN_EQUALS;
			case "bool" -> Comparison.BOOL;
			case "binaryequals" -> Comparison.BINARY_EQUALS;
			case "ipaddress" -> Comparison.IP_ADDRESS;
			case "null" -> Comparison.NULL;
			default -> null;
		});
	}

	private static boolean canBeNegated(Comparison comparison) {
		return switch (comparison) {
			case STRING_EQUALS, STRING_EQUALS_IGNORE_CASE, STRING_LIKE, ARN_LIKE, NUMERIC_EQUALS, DATE_EQUALS,
					IP_ADDRESS ->
				true;
			default -> false;
		};
	}

	/**
	 * Whether the values of a key meet the condition. Without a value, a negated one is
	 * met and another is not, unless the operator says otherwise.
	 * @param patterns the policy's values, without those whose variables have none
	 * @param values the request's values, empty if it lacks the key
	 */
	boolean isMet(List<Wildcard> patterns, List<String> values) {
		if (this.comparison == Comparison.NULL) {
			return values.isEmpty() ? patterns.stream().anyMatch((pattern) -> pattern.plain().equalsIgnoreCase("true"))
					: isMet(patterns, values.get(0));
		}
		if (values.isEmpty() && this.quantifier == Quantifier.ONE) {
			return this.negated || this.ifExists;
		}
		return (values.isEmpty() && this.ifExists) || this.quantifier.test(values, (value) -> isMet(patterns, value));
	}

	/** One of the values must match or, negated, none. */
	private boolean isMet(List<Wildcard> patterns, String value) {
		return patterns.stream().anyMatch((pattern) -> this.comparison.matches(pattern, value)) != this.negated;
	}

}
