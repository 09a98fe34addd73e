package dev.workshoproles.blueprint.file.reading;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML or JSON as a tree, with the line of each field. YAML features that parsers
 * treat differently are errors: Jackson would read an alias as a text, ignore tags, and
 * let the last of duplicate keys win.
 */
public final class TreeReader {

	/** The deepest workshop needs thirteen levels. */
	private static final int MAX_LEVELS = 64;

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private static final YAMLMapper YAML = YAMLMapper.builder().build();

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Set<String> TEMPLATE_FUNCTIONS = Set.of("!Ref", "!Sub", "!GetAtt", "!Join", "!If", "!Select",
			"!FindInMap", "!ImportValue", "!Split", "!Condition");

	/** What only helps programmers. */
	private static final Pattern PARSER_DETAILS = Pattern.compile(", from `[^`]*`");

	private final JsonParser parser;

	private final Map<String, Integer> lines = new HashMap<>();

	private TreeReader(JsonParser parser) {
		this.parser = parser;
	}

	/**
	 * Reads a file, reports what cannot be read, and makes its lines known for further
	 * problems.
	 * @param content YAML or JSON in UTF-8
	 * @param file the path of the file as a whole
	 * @return empty if there is no tree; what was reported is missing from it
	 */
	public static Optional<JsonNode> read(byte[] content, FieldPath file) {
		if (new String(content, StandardCharsets.UTF_8).stripLeading().startsWith("{")) {
			try (JsonParser parser = JSON.createParser(content)) {
				// Only to see whether it is JSON, which YAML's parsers do not read
				// completely: they refuse tabs.
				while (parser.nextToken() != null) {
					parser.skipChildren();
				}
				return read(JSON.createParser(content), file);
			}
			catch (JacksonException ex) {
				return readYaml(content, file, file.file().endsWith(".json") ? ex : null);
			}
		}
		return readYaml(content, file, null);
	}

	/**
	 * Makes the lines of a policy document known, if it is JSON.
	 * @param json the document
	 * @param file the path of the document as a whole
	 */
	public static void locate(String json, FieldPath file) {
		file.locate(() -> linesOf(json, file.file()));
	}

	private static Map<String, Integer> linesOf(String json, String file) {
		try (JsonParser parser = JSON.createParser(json)) {
			TreeReader reader = new TreeReader(parser);
			JsonToken first = parser.nextToken();
			if (first != null) {
				reader.value(first, new FieldPath(new Problems(), file, ""), 1);
			}
			return reader.lines;
		}
		catch (JacksonException | TooDeepException ex) {
			// It is an error that is reported elsewhere, with its line.
			return Map.of();
		}
	}

	private static Optional<JsonNode> readYaml(byte[] content, FieldPath file, @Nullable JacksonException notJson) {
		try {
			return read(YAML.createParser(content), file);
		}
		catch (JacksonException ex) {
			if (notJson != null) {
				file.report(lineOf(notJson), "is not JSON that can be read: " + firstLine(notJson));
			}
			else {
				reportYaml(ex, file);
			}
			return Optional.empty();
		}
	}

	private static Optional<JsonNode> read(JsonParser parser, FieldPath file) {
		try (parser) {
			TreeReader reader = new TreeReader(parser);
			file.locate(() -> reader.lines);
			JsonToken first = parser.nextToken();
			JsonNode root = (first != null) ? reader.value(first, file, 1) : NODES.nullNode();
			if (parser.nextToken() != null) {
				file.report(reader.line(), "a second document begins here; a file may have only one");
				return Optional.empty();
			}
			return Optional.of(root);
		}
		catch (TooDeepException ex) {
			file.report(ex.line, "has more than " + MAX_LEVELS + " levels");
			return Optional.empty();
		}
	}

	private JsonNode value(JsonToken token, FieldPath place, int level) {
		this.lines.putIfAbsent(place.field(), line());
		if (level > MAX_LEVELS) {
			throw new TooDeepException(line());
		}
		if (isRefused(token, place)) {
			this.parser.skipChildren();
			return NODES.nullNode();
		}
		return switch (token) {
			case START_OBJECT -> object(place, level);
			case START_ARRAY -> array(place, level);
			case VALUE_NUMBER_INT -> NODES.numberNode(this.parser.getBigIntegerValue());
			case VALUE_NUMBER_FLOAT -> NODES.numberNode(this.parser.getDecimalValue());
			case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
			case VALUE_NULL -> NODES.nullNode();
			default -> NODES.stringNode(this.parser.getString());
		};
	}

	private ObjectNode object(FieldPath place, int level) {
		ObjectNode object = NODES.objectNode();
		while (this.parser.nextToken() != JsonToken.END_OBJECT) {
			String key = this.parser.currentName();
			FieldPath field = place.at(key);
			Integer first = object.has(key) ? this.lines.get(field.field()) : null;
			if (first != null) {
				field.report(line(), "stands here twice, first in line " + first);
			}
			else {
				this.lines.put(field.field(), line());
			}
			JsonNode value = value(this.parser.nextToken(), field, level + 1);
			if (first == null) {
				object.set(key, value);
			}
		}
		return object;
	}

	private ArrayNode array(FieldPath place, int level) {
		ArrayNode array = NODES.arrayNode();
		for (JsonToken token = this.parser.nextToken(); token != JsonToken.END_ARRAY; token = this.parser.nextToken()) {
			array.add(value(token, place.at(array.size()), level + 1));
		}
		return array;
	}

	private boolean isRefused(JsonToken token, FieldPath place) {
		if (!(this.parser instanceof YAMLParser yaml)) {
			return false;
		}
		if (yaml.isCurrentAlias()) {
			place.report(line(), "YAML aliases are not supported");
			return true;
		}
		Object tag = yaml.getTypeId();
		if (tag != null && (token.isStructStart() || token.isScalarValue())) {
			String name = "!" + tag.toString().replaceFirst("^!", "");
			place.report(line(), "YAML tags are not supported" + (TEMPLATE_FUNCTIONS.contains(name)
					? "; a function of CloudFormation such as " + name + " works in templates only" : ""));
			return true;
		}
		return false;
	}

	private int line() {
		return this.parser.currentTokenLocation().getLineNr();
	}

	private static void reportYaml(JacksonException ex, FieldPath file) {
		String reason = firstLine(ex);
		int line = lineOf(ex);
		if (ex.getCause() instanceof MarkedYamlEngineException yaml) {
			String context = yaml.getContext();
			reason = (context != null && !context.isEmpty()) ? context + ", " + yaml.getProblem() : yaml.getProblem();
			line = yaml.getProblemMark().map(Mark::getLine).orElse(line - 1) + 1;
		}
		file.report(line, "is not YAML that can be read: " + reason + advice(reason));
	}

	/** What is valid in JSON, or elsewhere in YAML, and so is often written. */
	private static String advice(String reason) {
		if (reason.contains("scanning an alias")) {
			return "; a text that begins with * or & needs quotes";
		}
		return reason.endsWith("but got {")
				? "; within { } and [ ] a text with a placeholder such as ${Account} needs quotes" : "";
	}

	private static String firstLine(JacksonException ex) {
		String line = ex.getOriginalMessage().strip().lines().findFirst().orElse("");
		return PARSER_DETAILS.matcher(line).replaceAll("");
	}

	private static int lineOf(JacksonException ex) {
		return (ex.getLocation() != null) ? Math.max(ex.getLocation().getLineNr(), 0) : 0;
	}

	private static final class TooDeepException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final int line;

		private TooDeepException(int line) {
			this.line = line;
		}

	}

}
