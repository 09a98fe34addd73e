package dev.workshoproles.blueprint.file;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Keeps a workshop file to the YAML that means the same to every reader. Jackson would
 * take an alias for a text, and does not look at tags.
 */
final class PlainYaml {

	private PlainYaml() {
	}

	static void check(YAMLMapper mapper, byte[] content, FieldPath place) {
		try (JsonParser parser = mapper.createParser(content)) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				int line = parser.currentTokenLocation().getLineNr();
				if (((YAMLParser) parser).isCurrentAlias()) {
					place.report("line " + line + ": YAML aliases are not supported");
				}
				if (parser.getTypeId() != null && (token.isStructStart() || token.isScalarValue())) {
					place.report("line " + line + ": YAML tags are not supported");
				}
			}
		}
	}

}
