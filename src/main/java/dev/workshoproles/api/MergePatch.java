package dev.workshoproles.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Changes a JSON document by another one (RFC 7386): null takes away, an object changes
 * an object, everything else replaces. Beyond the RFC, objects with a name in an array
 * change the one of that name.
 */
final class MergePatch {

	private static final String NAME = "name";

	private MergePatch() {
	}

	static JsonNode apply(JsonNode patch, JsonNode target) {
		if (patch instanceof ObjectNode changes) {
			return object(changes, (target instanceof ObjectNode object) ? object : changes.objectNode());
		}
		boolean named = patch.isArray() && target.isArray() && patch.path(0).has(NAME) && target.path(0).has(NAME);
		return named ? array(patch, (ArrayNode) target) : patch;
	}

	private static JsonNode object(ObjectNode patch, ObjectNode target) {
		patch.properties().forEach((change) -> {
			if (change.getValue().isNull()) {
				target.remove(change.getKey());
			}
			else {
				target.set(change.getKey(), apply(change.getValue(), target.path(change.getKey())));
			}
		});
		return target;
	}

	private static JsonNode array(JsonNode patch, ArrayNode target) {
		for (int index = 0; index < target.size(); index++) {
			for (JsonNode change : patch) {
				if (change.path(NAME).equals(target.get(index).path(NAME))) {
					target.set(index, apply(change, target.get(index)));
				}
			}
		}
		return target;
	}

}
