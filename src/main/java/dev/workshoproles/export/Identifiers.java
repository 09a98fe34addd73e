package dev.workshoproles.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Gives names that IAM allows an identifier that a dialect allows, another one to each.
 */
final class Identifiers {

	private final UnaryOperator<String> spelling;

	private final Map<String, String> given = new HashMap<>();

	private final Set<String> taken = new HashSet<>();

	/**
	 * For one kind of thing, whose identifiers must differ.
	 * @param spelling makes a legal identifier, which may be the same for several names
	 */
	Identifiers(UnaryOperator<String> spelling) {
		this.spelling = spelling;
	}

	/** The same for the same name, whenever asked. */
	String of(String name) {
		return this.given.computeIfAbsent(name, this::next);
	}

	private String next(String name) {
		String wanted = this.spelling.apply(name);
		String identifier = wanted;
		for (int number = 2; !this.taken.add(identifier); number++) {
			identifier = wanted + number;
		}
		return identifier;
	}

}
