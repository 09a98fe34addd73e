package dev.workshoproles.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Maps IAM names to unique identifiers that are valid in a dialect.
 */
final class Identifiers {

	private final UnaryOperator<String> sanitizer;

	private final Map<String, String> byName = new HashMap<>();

	private final Set<String> used = new HashSet<>();

	/**
	 * Creates a namespace.
	 * @param sanitizer makes a valid identifier, perhaps the same for several names
	 */
	Identifiers(UnaryOperator<String> sanitizer) {
		this.sanitizer = sanitizer;
	}

	/** Always the same for the same name. */
	String of(String name) {
		return this.byName.computeIfAbsent(name, this::next);
	}

	private String next(String name) {
		String wanted = this.sanitizer.apply(name);
		String identifier = wanted;
		for (int number = 2; !this.used.add(identifier); number++) {
			identifier = wanted + number;
		}
		return identifier;
	}

}
