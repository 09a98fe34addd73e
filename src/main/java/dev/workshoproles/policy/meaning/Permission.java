package dev.workshoproles.policy.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import dev.workshoproles.policy.form.LocatedValue;
import dev.workshoproles.policy.form.ResourcePattern;
import dev.workshoproles.policy.form.StatementElement;
import dev.workshoproles.policy.form.Wildcard;
import dev.workshoproles.policy.statement.PolicyJson;
import dev.workshoproles.policy.statement.Statement;

/**
 * The smallest part of a statement: one action on one resource, allowed or denied for one
 * principal. A document allows what any of them allows and denies what any of them
 * denies, so one that another of the same kind covers is redundant.
 *
 * @param kind effect, principal, and elements that are only compared as a whole, such as
 * NotAction
 * @param action in lower case; empty for a statement with NotAction
 * @param resource empty for a statement with NotResource, or with none as in a trust
 * policy
 * @param conditions each key with its operator and values; all of them must hold
 */
record Permission(String kind, Wildcard action, ResourcePattern resource, Set<String> conditions) {

	/**
	 * The permissions of a statement.
	 * @param statement in folded normal form, and one that {@link #isDivisible}
	 */
	static Stream<Permission> of(Statement statement) {
		List<String> kinds = kinds(statement);
		Set<String> conditions = conditions(statement);
		List<ResourcePattern> resources = words(statement, StatementElement.RESOURCE).map(ResourcePattern::of).toList();
		return words(statement, StatementElement.ACTION).map(Wildcard::of)
			.flatMap((action) -> resources.stream()
				.flatMap((resource) -> kinds.stream()
					.map((kind) -> new Permission(kind, action, resource, conditions))));
	}

	/**
	 * The number of permissions in a statement.
	 * @return 0 for a statement that is invalid in IAM, whose meaning is unknown
	 */
	static long count(Statement statement) {
		return isDivisible(statement) ? words(statement, StatementElement.ACTION).count()
				* words(statement, StatementElement.RESOURCE).count() * kinds(statement).size() : 0;
	}

	private static boolean isDivisible(Statement statement) {
		return statement.unknownKeys().findAny().isEmpty() && statement.has(StatementElement.EFFECT)
				&& statement.has(StatementElement.ACTION) != statement.has(StatementElement.NOT_ACTION)
				&& !(statement.has(StatementElement.RESOURCE) && statement.has(StatementElement.NOT_RESOURCE))
				&& !(statement.has(StatementElement.PRINCIPAL) && statement.has(StatementElement.NOT_PRINCIPAL))
				&& Stream.of(StatementElement.values())
					.filter(statement::has)
					.map(statement::get)
					.noneMatch(Permission::isPartlyEmpty);
	}

	private static boolean isPartlyEmpty(LocatedValue element) {
		return element.emptiness().findAny().isPresent() || (element.value().isObject()
				&& element.properties().anyMatch((each) -> each.emptiness().findAny().isPresent()));
	}

	private static Stream<String> words(Statement statement, StatementElement element) {
		return statement.has(element) ? statement.texts(element).map((word) -> word.value().stringValue())
				: Stream.of("");
	}

	private static List<String> kinds(Statement statement) {
		String fixed = Stream
			.of(StatementElement.EFFECT, StatementElement.NOT_PRINCIPAL, StatementElement.NOT_ACTION,
					StatementElement.NOT_RESOURCE)
			.filter(statement::has)
			.map((element) -> element.key() + PolicyJson.write(statement.get(element).value()))
			.collect(Collectors.joining(" "));
		if (!statement.has(StatementElement.PRINCIPAL)) {
			return List.of(fixed);
		}
		return statement.get(StatementElement.PRINCIPAL)
			.properties()
			.flatMap((type) -> type.elements()
				.map((name) -> PolicyJson.array(fixed, type.name(), name.value().asString())))
			.toList();
	}

	private static Set<String> conditions(Statement statement) {
		Set<String> conditions = new TreeSet<>();
		statement.get(StatementElement.CONDITION).properties().forEach((operator) -> {
			JsonNode keys = operator.value();
			keys.propertyNames()
				.forEach((key) -> conditions
					.add(PolicyJson.array(operator.name(), key, PolicyJson.write(keys.path(key)))));
		});
		return conditions;
	}

	/** Those that no other covers, in an order that depends only on their meaning. */
	static Stream<Permission> widest(Stream<Permission> permissions) {
		return permissions.distinct()
			.collect(Collectors.groupingBy(Permission::kind))
			.values()
			.stream()
			.flatMap(Permission::widestOfKind)
			.sorted(Comparator.comparing(Permission::toString));
	}

	private static Stream<Permission> widestOfKind(List<Permission> all) {
		int most = all.stream().mapToInt((each) -> each.conditions.size()).max().orElse(0);
		List<Permission> wide = new ArrayList<>(all);
		wide.removeIf(
				(each) -> !each.action.isWild() && !each.resource.text().isWild() && each.conditions.size() == most);
		return all.stream()
			.filter((each) -> wide.stream().noneMatch((other) -> other.covers(each) && !other.equals(each)));
	}

	/** Whether it says all that another of the same kind says. */
	boolean covers(Permission other) {
		return this.action.covers(other.action) && other.conditions.containsAll(this.conditions)
				&& this.resource.covers(other.resource);
	}

	/** Unambiguous: equal only for equal permissions. */
	@Override
	public String toString() {
		String[] words = { this.kind, this.action.toString(), this.resource.toString(),
				PolicyJson.array(this.conditions.toArray(String[]::new)) };
		return PolicyJson.array(words);
	}

}
