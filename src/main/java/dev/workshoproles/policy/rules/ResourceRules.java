package dev.workshoproles.policy.rules;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.workshoproles.policy.form.StatementElement;
import dev.workshoproles.policy.statement.Statement;

/**
 * The syntax of a resource: an asterisk, or an ARN. Partition and service have no
 * wildcards. A final asterisk may replace all remaining parts, as in
 * {@code arn:aws:sns:*}.
 */
final class ResourceRules {

	private static final Pattern RESOURCE = Pattern
		.compile("\\*|arn:aws[a-z0-9-]*:[A-Za-z0-9.-]+:([^:]*:[^:]*:.+|([^:]*:)?[^:]*\\*)", Pattern.DOTALL);

	private ResourceRules() {
	}

	static Stream<String> problems(Statement statement) {
		return Stream.of(StatementElement.RESOURCE, StatementElement.NOT_RESOURCE)
			.flatMap(statement::texts)
			.filter((resource) -> !RESOURCE.matcher(resource.value().stringValue()).matches())
			.map((resource) -> resource
				.problem("must be \"*\" or an ARN, arn:partition:service:region:account:resource."));
	}

}
