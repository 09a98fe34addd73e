package dev.workshoproles.policy.rules;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.workshoproles.policy.form.StatementElement;
import dev.workshoproles.policy.statement.Statement;

/**
 * The condition operators of IAM. Any letter case is accepted, since it is uncertain
 * whether IAM would reject it.
 */
final class ConditionRules {

	private static final Pattern OPERATOR = Pattern.compile("""
			(ForAnyValue:|ForAllValues:)?\
			(String(Not)?(Equals(IgnoreCase)?|Like)\
			|(Numeric|Date)((Not)?Equals|(LessThan|GreaterThan)(Equals)?)\
			|Arn(Not)?(Equals|Like)|(Not)?IpAddress|BinaryEquals|Bool|Null)\
			(IfExists)?""", Pattern.CASE_INSENSITIVE);

	private ConditionRules() {
	}

	static boolean isOperator(String name) {
		return OPERATOR.matcher(name).matches();
	}

	static Stream<String> problems(Statement statement) {
		return statement.get(StatementElement.CONDITION)
			.properties()
			.filter((operator) -> !operator.value().isEmpty())
			.filter((operator) -> !isOperator(operator.name()))
			.map((operator) -> operator.problem("is no condition operator of IAM."));
	}

}
