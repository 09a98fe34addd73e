package dev.workshoproles.policy.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.workshoproles.policy.form.ConditionValue;
import dev.workshoproles.policy.form.LocatedValue;
import dev.workshoproles.policy.form.StatementElement;
import dev.workshoproles.policy.form.Wildcard;
import dev.workshoproles.policy.statement.Statement;

/**
 * One key of a statement's condition with its operator and values.
 *
 * @param operator empty if IAM has no such operator: the condition is never met
 * @param key the condition key
 * @param values the policy's values
 */
record Condition(Optional<ConditionOperator> operator, String key, List<String> values) {

	/** All must be met. */
	static Stream<Condition> of(Statement statement) {
		return statement.get(StatementElement.CONDITION)
			.properties()
			.flatMap((operator) -> operator.properties()
				.map((key) -> new Condition(ConditionOperator.of(operator.name()), key.name(), values(key))));
	}

	private static List<String> values(LocatedValue key) {
		return key.elements().map((each) -> ConditionValue.text(each.value())).toList();
	}

	boolean isMet(Variables variables) {
		return this.operator
			.filter((operator) -> operator.isMet(patterns(operator, variables), variables.context().of(this.key)))
			.isPresent();
	}

	private List<Wildcard> patterns(ConditionOperator operator, Variables variables) {
		return this.values.stream()
			.flatMap((value) -> operator.comparison().hasVariables() ? variables.pattern(value).stream()
					: Stream.of(Wildcard.withoutVariables(value)))
			.toList();
	}

	/** The keys that the request lacks. */
	Stream<String> missingKeys(Variables variables) {
		Stream<String> inValues = this.values.stream().flatMap(variables::missingKeys);
		return variables.context().has(this.key) ? inValues : Stream.concat(Stream.of(this.key), inValues);
	}

}
