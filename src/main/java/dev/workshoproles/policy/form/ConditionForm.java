package dev.workshoproles.policy.form;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Condition operators with keys and values. Keys are case-insensitive. Operators are
 * compared exactly: AWS documents no other spelling, and a false difference costs a
 * needless repair at most, while a false match can hide a change.
 */
final class ConditionForm implements ElementForm {

	@Override
	public Stream<String> problems(LocatedValue element) {
		if (!element.value().isObject()) {
			return Stream.of(element.problem("must be an object of condition operators."));
		}
		return element.properties().flatMap(ConditionForm::operatorProblems);
	}

	@Override
	public JsonNode normal(JsonNode value, Spelling spelling) {
		ObjectNode normal = JsonNodeFactory.instance.objectNode();
		new TreeSet<>(value.propertyNames())
			.forEach((operator) -> normal.set(operator, normalKeys(operator, value.path(operator), spelling)));
		return normal;
	}

	private static JsonNode normalKeys(String operator, JsonNode keys, Spelling spelling) {
		boolean ofAddresses = spelling == Spelling.FOLDED && IpAddressValue.isFor(operator);
		ObjectNode normal = JsonNodeFactory.instance.objectNode();
		keys.propertyNames().stream().sorted(Comparator.comparing(Spelling::fold)).forEach((key) -> {
			Stream<String> values = new LocatedValue(key, keys.path(key)).elements()
				.map((each) -> ConditionValue.text(each.value()));
			normal.set(spelling.of(key),
					TextSetForm.EXACT.normal(ofAddresses ? values.map(IpAddressValue::of) : values, spelling));
		});
		return normal;
	}

	private static Stream<String> operatorProblems(LocatedValue operator) {
		if (!operator.value().isObject()) {
			return Stream.of(operator.problem("must be an object of condition keys with their values."));
		}
		return Stream.concat(repeatedKeys(operator),
				operator.properties()
					.flatMap(LocatedValue::elements)
					.filter((each) -> !ConditionValue.isReadable(each.value()))
					.map((each) -> each.problem("must be a string, a number, a boolean or an array of these.")));
	}

	// Regardless of case, these are duplicate keys.
	private static Stream<String> repeatedKeys(LocatedValue operator) {
		Set<String> seen = new HashSet<>();
		return operator.value()
			.propertyNames()
			.stream()
			.filter((key) -> !seen.add(Spelling.fold(key)))
			.map((key) -> operator.property(key).problem("stands twice, in different letter case."));
	}

}
