package dev.workshoproles.export;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A policy document as a dialect takes it, Sid and order as in the workshop.
 *
 * @param json valid JSON
 */
record PolicyText(String json) {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private static final ObjectWriter PRETTY = MAPPER.writer().with(prettyPrinter());

	JsonNode tree() {
		return MAPPER.readTree(this.json);
	}

	/**
	 * With LF line ends. No line can end a here-document: each has a bracket or quotes.
	 */
	String pretty() {
		return pretty(tree());
	}

	static String pretty(JsonNode value) {
		return PRETTY.writeValueAsString(value);
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
