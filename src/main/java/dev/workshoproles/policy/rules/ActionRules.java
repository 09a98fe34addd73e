package dev.workshoproles.policy.rules;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.workshoproles.policy.form.LocatedValue;
import dev.workshoproles.policy.form.StatementElement;
import dev.workshoproles.policy.statement.Statement;

/**
 * The syntax of an action: an asterisk, or a service prefix and a name, with optional
 * wildcards.
 */
final class ActionRules {

	private static final Pattern ACTION = Pattern.compile("\\*|(\\*|[A-Za-z0-9.-]+):[^:]+");

	private static final String STS = "sts:";

	private ActionRules() {
	}

	static Stream<String> problems(Statement statement, DocumentUse use) {
		return Stream.of(StatementElement.ACTION, StatementElement.NOT_ACTION)
			.flatMap(statement::texts)
			.flatMap((action) -> problems(action, use));
	}

	private static Stream<String> problems(LocatedValue element, DocumentUse use) {
		String action = element.value().stringValue();
		if (!ACTION.matcher(action).matches()) {
			return Stream.of(element.problem("must be \"*\" or have the form service:Action."));
		}
		if (use == DocumentUse.TRUST && !action.regionMatches(true, 0, STS, 0, STS.length())) {
			return Stream.of(element.problem("must be an action of sts, as in any trust policy."));
		}
		return Stream.empty();
	}

}
