package dev.workshoproles.blueprint.file;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Rejects YAML features that parsers treat differently. Jackson reads an alias as a text
 * and ignores tags.
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
