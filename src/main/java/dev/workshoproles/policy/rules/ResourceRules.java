package dev.workshoproles.policy.rules;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.workshoproles.policy.form.StatementElement;
import dev.workshoproles.policy.statement.Statement;

/**
 * How a resource is written: an asterisk, or an ARN. Its partition and service are names
 * without wildcards. The parts after them may be cut short by an asterisk at the end, as
 * in {@code arn:aws:sns:*}, which IAM takes for all of them.
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
