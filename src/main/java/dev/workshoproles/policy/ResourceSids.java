package dev.workshoproles.policy;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.workshoproles.policy.form.StatementElement;
import dev.workshoproles.policy.statement.Statement;

/**
 * Derives Sids from the service and the first resource of a statement, such as
 * {@code DynamodbTableOrders}. A Sid consists of letters and digits and is unique in its
 * document.
 */
final class ResourceSids {

	/** Placeholders for partition, Region and account do not become part of a Sid. */
	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}]*}");

	private static final int PARTS_OF_AN_ARN = 6;

	private final Set<String> used = new HashSet<>();

	String next(Statement statement) {
		String name = statement.texts(StatementElement.RESOURCE)
			.map((resource) -> name(resource.value().stringValue()))
			.findFirst()
			.orElse("");
		String first = name.isEmpty() ? "AnyResource" : name;
		String sid = first;
		for (int number = 2; !this.used.add(sid); number++) {
			sid = first + number;
		}
		return sid;
	}

	private static String name(String resource) {
		String[] parts = PLACEHOLDER.matcher(resource).replaceAll("").split(":", PARTS_OF_AN_ARN);
		if (parts.length < PARTS_OF_AN_ARN) {
			return "";
		}
		return Stream.of((parts[2] + "/" + parts[PARTS_OF_AN_ARN - 1]).split("[^A-Za-z0-9]+"))
			.filter((word) -> !word.isEmpty())
			.map((word) -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
			.collect(Collectors.joining());
	}

}
