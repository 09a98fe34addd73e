package dev.workshoproles.policy.statement;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import dev.workshoproles.policy.form.Spelling;
import dev.workshoproles.policy.form.StatementElement;

/**
 * Makes one statement of those that are equal but for Action, and of those that are equal
 * altogether. NotAction is left alone: two such statements are about all actions but
 * those that both lists name.
 */
final class StatementMerge {

	private StatementMerge() {
	}

	/**
	 * The statements that are left, in an order that depends on their meaning only.
	 */
	static Stream<Statement> merge(Stream<Statement> statements) {
		// Sorted first: whose spelling of a condition key stays must not depend on the
		// order in the document.
		return statements.sorted(Comparator.comparing((each) -> PolicyJson.write(each.normal(Spelling.AS_WRITTEN))))
			.collect(Collectors.groupingBy(StatementMerge::allButActions))
			.values()
			.stream()
			.map(StatementMerge::united)
			.sorted(Comparator.comparing(Statement::meaning));
	}

	private static String allButActions(Statement statement) {
		return hasActionsOnly(statement) ? statement.withActions(JsonNodeFactory.instance.arrayNode()).meaning()
				: statement.meaning();
	}

	private static Statement united(List<Statement> equals) {
		Statement first = equals.get(0);
		if (!hasActionsOnly(first)) {
			return first;
		}
		ArrayNode actions = JsonNodeFactory.instance.arrayNode();
		equals.stream()
			.flatMap((statement) -> statement.texts(StatementElement.ACTION))
			.forEach((action) -> actions.add(action.value()));
		return first.withActions(actions);
	}

	private static boolean hasActionsOnly(Statement statement) {
		return statement.has(StatementElement.ACTION) && !statement.has(StatementElement.NOT_ACTION);
	}

}
