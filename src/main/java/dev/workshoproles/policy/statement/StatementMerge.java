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
 * Merges statements that are equal or differ only in Action. Statements with NotAction
 * are not merged: two of them together exclude only the actions in both lists.
 */
final class StatementMerge {

	private StatementMerge() {
	}

	/**
	 * The merged statements, in an order that depends only on their meaning.
	 */
	static Stream<Statement> merge(Stream<Statement> statements) {
		// Sorted first, so that the remaining spelling of a condition key does not
		// depend on the order in the document.
		return statements.sorted(Comparator.comparing((each) -> PolicyJson.write(each.normal(Spelling.AS_WRITTEN))))
			.collect(Collectors.groupingBy(StatementMerge::allButActions))
			.values()
			.stream()
			.map(StatementMerge::merged)
			.sorted(Comparator.comparing(Statement::meaning));
	}

	private static String allButActions(Statement statement) {
		return hasActionsOnly(statement) ? statement.withActions(JsonNodeFactory.instance.arrayNode()).meaning()
				: statement.meaning();
	}

	private static Statement merged(List<Statement> equals) {
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
