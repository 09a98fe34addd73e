package dev.workshoproles.policy.rules;

import java.util.Set;
import java.util.stream.Stream;

import dev.workshoproles.policy.form.LocatedValue;
import dev.workshoproles.policy.form.StatementElement;
import dev.workshoproles.policy.statement.Statement;

/**
 * The elements that a statement must have and those that it must not have.
 */
final class StatementRules {

	private static final Set<String> EFFECTS = Set.of("Allow", "Deny");

	private StatementRules() {
	}

	static Stream<String> problems(Statement statement, DocumentUse use) {
		return Stream
			.of(unknown(statement), effect(statement),
					oneOf(statement, StatementElement.ACTION, StatementElement.NOT_ACTION),
					ActionRules.problems(statement, use),
					(use == DocumentUse.TRUST) ? ofTrust(statement) : ofPermissions(statement, use),
					ResourceRules.problems(statement), ConditionRules.problems(statement))
			.flatMap((problems) -> problems);
	}

	private static Stream<String> ofTrust(Statement statement) {
		return Stream
			.of(prohibited(statement, DocumentUse.TRUST, StatementElement.NOT_PRINCIPAL, StatementElement.RESOURCE,
					StatementElement.NOT_RESOURCE), PrincipalRules.problems(statement))
			.flatMap((problems) -> problems);
	}

	private static Stream<String> ofPermissions(Statement statement, DocumentUse use) {
		return Stream.concat(prohibited(statement, use, StatementElement.PRINCIPAL, StatementElement.NOT_PRINCIPAL),
				oneOf(statement, StatementElement.RESOURCE, StatementElement.NOT_RESOURCE));
	}

	private static Stream<String> unknown(Statement statement) {
		return statement.unknownKeys().map((key) -> statement.problem("has the unknown element " + key + "."));
	}

	private static Stream<String> effect(Statement statement) {
		if (!statement.has(StatementElement.EFFECT)) {
			return Stream.of(statement.problem("has no Effect."));
		}
		return statement.texts(StatementElement.EFFECT)
			.filter((effect) -> !EFFECTS.contains(effect.value().stringValue()))
			.map((effect) -> effect.problem("must be Allow or Deny."));
	}

	private static Stream<String> oneOf(Statement statement, StatementElement one, StatementElement other) {
		if (statement.has(one) == statement.has(other)) {
			return Stream.of(statement.problem("must have either %s or %s, and has %s.".formatted(one.key(),
					other.key(), statement.has(one) ? "both" : "neither")));
		}
		return Stream.of(one, other).filter(statement::has).map(statement::get).flatMap(LocatedValue::emptiness);
	}

	private static Stream<String> prohibited(Statement statement, DocumentUse use, StatementElement... elements) {
		return Stream.of(elements)
			.filter(statement::has)
			.map((element) -> statement.get(element).problem("is not allowed in " + use.description() + "."));
	}

}
