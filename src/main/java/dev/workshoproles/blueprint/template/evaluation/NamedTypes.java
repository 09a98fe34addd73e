package dev.workshoproles.blueprint.template.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The types of resources whose attributes follow from the name that a template gives
 * them.
 */
final class NamedTypes {

	private static final String LIST = "/cloudformation/attributes.tsv";

	private static final int COLUMNS = 4;

	private static final Map<String, NamedType> TYPES = read();

	private NamedTypes() {
	}

	static @Nullable NamedType of(String type) {
		return TYPES.get(type);
	}

	private static Map<String, NamedType> read() {
		try (InputStream list = Objects.requireNonNull(NamedTypes.class.getResourceAsStream(LIST))) {
			Map<String, NamedType> types = new HashMap<>();
			new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.map((line) -> line.split("\t", COLUMNS))
				.forEach((row) -> types.computeIfAbsent(row[0], (type) -> new NamedType(row[1], new HashMap<>()))
					.attributes()
					.put(row[2], row[3]));
			return types;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A type.
	 *
	 * @param nameProperty the property with the name
	 * @param attributes the patterns of their values, {@code Ref} among them
	 */
	record NamedType(String nameProperty, Map<String, String> attributes) {
	}

}
