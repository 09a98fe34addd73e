package dev.workshoproles.blueprint.template.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.template.source.Place;
import dev.workshoproles.blueprint.template.source.TemplateNode;

/**
 * Fn::FindInMap.
 */
record Mappings(Template template, Evaluation evaluation) {

	private static final int KEYS = 3;

	Value find(TemplateNode argument, Place place) {
		List<TemplateNode> arguments = ListFunctions.arguments(argument);
		if (arguments.size() < KEYS) {
			return this.evaluation.unknown(place, "FindInMap", "Fn::FindInMap needs a mapping and two keys");
		}
		List<String> keys = new ArrayList<>();
		for (TemplateNode key : arguments.subList(0, KEYS)) {
			Optional<String> known = this.evaluation.literal(this.evaluation.text(key, place), place,
					"a key of Fn::FindInMap", "so nothing can be looked up");
			if (known.isEmpty()) {
				return this.evaluation.unknown(place, "FindInMap", "Fn::FindInMap has a key that is not known");
			}
			keys.add(known.get());
		}
		TemplateNode found = found(keys);
		if (found == null && arguments.size() > KEYS && arguments.get(KEYS) instanceof TemplateNode.Fields options) {
			found = options.fields().get("DefaultValue");
		}
		return (found != null) ? this.evaluation.value(found, place)
				: this.evaluation.unknown(place, "FindInMap", "the template maps nothing at " + String.join(".", keys));
	}

	private @Nullable TemplateNode found(List<String> keys) {
		return this.template.mappings().section(keys.get(0)).section(keys.get(1)).fields().get(keys.get(2));
	}

}
