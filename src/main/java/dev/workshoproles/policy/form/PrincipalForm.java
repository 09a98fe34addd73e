package dev.workshoproles.policy.form;

import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An asterisk, or principals by type. Names are case-sensitive, according to IAM's API
 * reference also those of services.
 */
final class PrincipalForm implements ElementForm {

	private static final String EVERYONE = "*";

	private static final String AWS = "AWS";

	/** The ARN of an account, which AWS calls equivalent to the account id. */
	private static final Pattern ACCOUNT = Pattern.compile("arn:[a-z0-9-]+:iam::(\\d{12}):root");

	@Override
	public Stream<String> problems(LocatedValue element) {
		if (element.value().isObject()) {
			return element.properties().flatMap(TextSetForm.EXACT::problems);
		}
		return isEveryone(element.value()) ? Stream.empty()
				: Stream.of(element.problem("must be \"*\" or an object such as {\"Service\": \"...\"}."));
	}

	@Override
	public JsonNode normal(JsonNode value, Spelling spelling) {
		ObjectNode normal = JsonNodeFactory.instance.objectNode();
		if (isEveryone(value)) {
			// AWS calls the two notations equivalent.
			normal.putArray(AWS).add(EVERYONE);
			return normal;
		}
		new TreeSet<>(value.propertyNames())
			.forEach((type) -> normal.set(type, names(new LocatedValue(type, value.path(type)), spelling)));
		return normal;
	}

	private static JsonNode names(LocatedValue type, Spelling spelling) {
		Stream<String> names = type.elements().map((name) -> name.value().stringValue());
		boolean isFolded = spelling == Spelling.FOLDED && type.name().equals(AWS);
		return TextSetForm.EXACT.normal(isFolded ? names.map(PrincipalForm::folded) : names, spelling);
	}

	private static String folded(String name) {
		Matcher account = ACCOUNT.matcher(name);
		return account.matches() ? account.group(1) : name;
	}

	private static boolean isEveryone(JsonNode value) {
		return value.isString() && EVERYONE.equals(value.stringValue());
	}

}
