package dev.workshoproles.blueprint.template.source;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a template in JSON. Most JSON is YAML, but not if it is indented with tabs.
 */
final class JsonTemplate {

	/** The reader of the events limits the depth. */
	private static final JsonFactory JSON = JsonFactory.builder()
		.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build())
		.build();

	private JsonTemplate() {
	}

	static void read(byte[] content, NodeEvents events) {
		try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), content)) {
			int open = 0;
			boolean ended = false;
			for (JsonToken token = parser.nextToken(); token != null
					&& !events.areEnough(); token = parser.nextToken()) {
				int line = parser.currentTokenLocation().getLineNr();
				if (ended) {
					throw new UnreadableTemplateException(line, "something follows the end of the JSON");
				}
				open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
				ended = open == 0;
				pass(token, parser, line, events);
			}
		}
		catch (JacksonException ex) {
			int line = (ex.getLocation() != null) ? ex.getLocation().getLineNr() : 0;
			throw new UnreadableTemplateException(line, "is not JSON that can be read: " + ex.getOriginalMessage());
		}
	}

	private static void pass(JsonToken token, JsonParser parser, int line, NodeEvents events) {
		if (token == JsonToken.START_ARRAY) {
			events.beginList(line, null);
		}
		else if (token == JsonToken.START_OBJECT) {
			events.beginMapping(line, null);
		}
		else if (token.isStructEnd()) {
			events.end();
		}
		else {
			events.scalar((token == JsonToken.VALUE_NULL) ? "" : parser.getString(), line, null);
		}
	}

}
