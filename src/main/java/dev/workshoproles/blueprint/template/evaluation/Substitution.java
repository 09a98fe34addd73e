package dev.workshoproles.blueprint.template.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.workshoproles.blueprint.template.source.Place;
import dev.workshoproles.blueprint.template.source.TemplateNode;

/**
 * Fn::Sub, with or without variables of its own.
 */
record Substitution(Evaluation evaluation, References references) {

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^{}]*)}");

	Value sub(TemplateNode argument, Place place) {
		List<TemplateNode> arguments = ListFunctions.arguments(argument);
		if (!(arguments.size() <= 2 && !arguments.isEmpty() && arguments.get(0) instanceof TemplateNode.Scalar text)) {
			return this.evaluation.unknown(place, "sub", "Fn::Sub needs a text");
		}
		Map<String, Text> own = new HashMap<>();
		if (arguments.size() == 2 && arguments.get(1) instanceof TemplateNode.Fields variables) {
			variables.fields()
				.forEach((name, node) -> own.put(name, this.evaluation.text(node, place.at(name, node.line()))));
		}
		return substituted(text.text(), own, place);
	}

	private Text substituted(String written, Map<String, Text> own, Place place) {
		List<Text> texts = new ArrayList<>();
		Matcher variable = VARIABLE.matcher(written);
		int end = 0;
		while (variable.find()) {
			texts.add(Text.of(written.substring(end, variable.start())));
			texts.add(this.evaluation.counted(value(variable.group(1), own, place)));
			end = variable.end();
		}
		texts.add(Text.of(written.substring(end)));
		return Text.joined(texts.stream());
	}

	private Text value(String name, Map<String, Text> own, Place place) {
		if (name.startsWith("!")) {
			return Text.of("${" + name.substring(1) + "}");
		}
		Text value = own.get(name.strip());
		return (value != null) ? value : this.evaluation.asText(this.references.variable(name.strip(), place), place);
	}

}
