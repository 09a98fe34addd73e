package dev.workshoproles.policy.statement;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.modulith.NamedInterface;

import dev.workshoproles.policy.PolicyDocument;

/**
 * Reads and writes policy documents as JSON. A duplicate key is an error, since parsers
 * differ in which of the two they use.
 */
@NamedInterface("statement")
public final class PolicyJson {

	/**
	 * The maximum length of the parameter PolicyDocument in IAM's API reference, white
	 * space included.
	 */
	public static final int MAX_CHARACTERS = 131_072;

	/**
	 * A document needs six levels. The rest leaves room for unknown elements.
	 */
	private static final int MAX_DEPTH = 32;

	/**
	 * The parts of Jackson's messages that only help programmers.
	 */
	private static final Pattern PARSER_DETAILS = Pattern.compile(" \\(start marker at .*|, from `[^`]*`");

	private static final JsonMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.build())
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private static final ObjectWriter PRETTY = MAPPER.writer().with(prettyPrinter());

	private PolicyJson() {
	}

	public static ObjectNode read(String json) {
		if (json.length() > MAX_CHARACTERS) {
			throw new InvalidPolicyDocumentException("The document: is longer than " + MAX_CHARACTERS + " characters.");
		}
		if (json.startsWith("\uFEFF")) {
			throw new InvalidPolicyDocumentException("The document: begins with a byte order mark.");
		}
		if (readTree(json) instanceof ObjectNode object) {
			return object;
		}
		throw new InvalidPolicyDocumentException("The document: is not a JSON object.");
	}

	public static String write(JsonNode value) {
		return MAPPER.writeValueAsString(value);
	}

	/** Combines texts unambiguously. */
	public static String array(String... words) {
		return MAPPER.writeValueAsString(words);
	}

	/**
	 * Writes each property and each array element on a line of its own, the same on every
	 * platform.
	 */
	public static String writePretty(JsonNode value) {
		return PRETTY.writeValueAsString(value);
	}

	/**
	 * Sorts the properties of all objects in a value of unknown meaning. Arrays keep
	 * their order, which may matter.
	 */
	static JsonNode sorted(JsonNode value) {
		if (value.isObject()) {
			ObjectNode object = JsonNodeFactory.instance.objectNode();
			new TreeSet<>(value.propertyNames()).forEach((name) -> object.set(name, sorted(value.path(name))));
			return object;
		}
		if (value.isArray()) {
			ArrayNode array = JsonNodeFactory.instance.arrayNode();
			value.forEach((element) -> array.add(sorted(element)));
			return array;
		}
		return value;
	}

	private static JsonNode readTree(String json) {
		try {
			return MAPPER.readTree(json);
		}
		catch (JacksonException ex) {
			throw notJson(place(ex) + PARSER_DETAILS.matcher(ex.getOriginalMessage()).replaceAll(""), ex);
		}
		catch (NumberFormatException ex) {
			// An exponent out of BigDecimal's range, for which Jackson has no exception
			// of its own.
			throw notJson("a number is out of range", ex);
		}
	}

	private static InvalidPolicyDocumentException notJson(String reason, Exception cause) {
		return new InvalidPolicyDocumentException(List.of("The document: is not valid JSON: " + reason), cause);
	}

	private static String place(JacksonException ex) {
		TokenStreamLocation location = ex.getLocation();
		return (location != null) ? "line %d, column %d: ".formatted(location.getLineNr(), location.getColumnNr()) : "";
	}

	private static DefaultPrettyPrinter prettyPrinter() {
		DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
		Separators separators = Separators.createDefaultInstance()
			.withObjectNameValueSpacing(Spacing.AFTER)
			.withObjectEmptySeparator("")
			.withArrayEmptySeparator("");
		return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
	}

}
