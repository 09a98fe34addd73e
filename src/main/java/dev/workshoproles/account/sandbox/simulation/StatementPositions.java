package dev.workshoproles.account.sandbox.simulation;

import java.util.ArrayList;
import java.util.List;

import software.amazon.awssdk.services.iam.model.Position;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a document's statements begin and end: as in IAM's answers after the bracket or
 * comma before a statement and after its closing brace, both counted from 1.
 *
 * @param start where it begins
 * @param end where it ends
 */
record StatementPositions(Position start, Position end) {

	private static final JsonMapper JSON = new JsonMapper();

	/**
	 * The positions in the order of the document.
	 * @param json a valid document
	 */
	static List<StatementPositions> of(String json) {
		List<StatementPositions> positions = new ArrayList<>();
		try (JsonParser parser = JSON.createParser(json)) {
			int depth = 0;
			boolean inStatements = false;
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				if (depth == 1 && token == JsonToken.PROPERTY_NAME) {
					inStatements = parser.currentName().equals("Statement");
				}
				if (inStatements && token == JsonToken.START_OBJECT && depth <= 2) {
					Position start = position(parser.currentTokenLocation(), json);
					parser.skipChildren();
					positions.add(new StatementPositions(start, position(parser.currentLocation())));
					continue;
				}
				depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
			}
		}
		return positions;
	}

	/** White space before a statement belongs to it. */
	private static Position position(TokenStreamLocation brace, String json) {
		int offset = (int) brace.getCharOffset();
		while (Character.isWhitespace(json.charAt(offset - 1))) {
			offset--;
		}
		String before = json.substring(0, offset);
		return Position.builder()
			.line(1 + (int) before.chars().filter((character) -> character == '\n').count())
			.column(offset - before.lastIndexOf('\n'))
			.build();
	}

	private static Position position(TokenStreamLocation location) {
		return Position.builder().line(location.getLineNr()).column(location.getColumnNr()).build();
	}

}
