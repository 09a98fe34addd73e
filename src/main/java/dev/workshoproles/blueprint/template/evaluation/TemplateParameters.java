package dev.workshoproles.blueprint.template.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.template.evaluation.WorkshopParameters.Open;
import dev.workshoproles.blueprint.template.source.Place;
import dev.workshoproles.blueprint.template.source.TemplateNode;

/**
 * The parameters of a template: each is one of the workshop, or several if it is a list.
 */
final class TemplateParameters {

	private static final String DEFAULT = "Default";

	private static final String STORED = "AWS::SSM::Parameter::Value<";

	private static final Set<String> CHECKS = Set.of("AllowedPattern", "MinLength", "MaxLength", "MinValue",
			"MaxValue");

	private final Template template;

	private final Evaluation evaluation;

	private final Map<String, Value> values = new HashMap<>();

	TemplateParameters(Template template, Evaluation evaluation) {
		this.template = template;
		this.evaluation = evaluation;
	}

	/**
	 * The value of a parameter.
	 * @return null if the template has no such parameter
	 */
	@Nullable Value value(String name) {
		Value value = this.values.computeIfAbsent(name, this::read);
		if (value instanceof Value.Items list) {
			this.evaluation.counted(list.items());
		}
		return value;
	}

	private @Nullable Value read(String name) {
		TemplateNode.Fields written = (this.template.parameters()
			.fields()
			.get(name) instanceof TemplateNode.Fields fields) ? fields : null;
		if (written == null) {
			return null;
		}
		report(written, this.template.place("Parameters").at(name, written.line()));
		String type = written.text("Type");
		boolean list = type.contains("List<") || type.contains("CommaDelimitedList");
		boolean known = written.fields().get(DEFAULT) instanceof TemplateNode.Scalar && !type.startsWith(STORED);
		String value = given(name).orElse(known ? written.text(DEFAULT) : null);
		if (value == null) {
			Text text = Text.of(hole(name, "", written, null));
			return list ? new Value.Items(List.of(text)) : text;
		}
		return list ? items(name, written, value) : Text.of(hole(name, "", written, value));
	}

	/** As many values as the default has. */
	private Value items(String name, TemplateNode.Fields written, String value) {
		String[] values = value.split(",", -1);
		List<Value> items = new ArrayList<>();
		for (int i = 0; i < values.length; i++) {
			String number = (values.length > 1) ? "-" + (i + 1) : "";
			items.add(Text.of(hole(name, number, written, values[i].strip())));
		}
		return new Value.Items(items);
	}

	private Hole hole(String name, String number, TemplateNode.Fields written, @Nullable String value) {
		String given = number.isEmpty() ? value : given(name + number).orElse(value);
		return this.evaluation.parameters()
			.of("Parameters." + name + number, name + number, description(name, written), new Open(
					"the parameter " + name,
					"which has no default and no value in console.parameters." + WorkshopParameters.hyphenated(name),
					(given != null) ? Text.of(given) : null));
	}

	private Optional<String> given(String name) {
		return this.template.given()
			.entrySet()
			.stream()
			.filter((setting) -> WorkshopParameters.areTheSame(setting.getKey(), name))
			.map(Map.Entry::getValue)
			.findFirst();
	}

	private static String description(String name, TemplateNode.Fields written) {
		String own = written.text("Description").strip().replaceAll("\\s+", " ");
		String description = own.isEmpty() ? "The template's parameter " + name + "." : own;
		String type = written.text("Type");
		if (type.startsWith(STORED)) {
			description += " (what Systems Manager has in " + written.text(DEFAULT) + ")";
		}
		return (written.fields().get("AllowedValues") instanceof TemplateNode.Items allowed) ? description + " ("
				+ allowed.items()
					.stream()
					.map((item) -> (item instanceof TemplateNode.Scalar scalar) ? scalar.text() : "")
					.collect(Collectors.joining(", "))
				+ ")" : description;
	}

	private void report(TemplateNode.Fields written, Place place) {
		Report report = this.evaluation.report();
		String type = written.text("Type");
		if (type.startsWith(STORED)) {
			report.assumed(place, "has no default, since its value is in Systems Manager");
		}
		else if (type.contains("List<") || type.contains("CommaDelimitedList")) {
			report.assumed(place, "is a list that has as many values as its default, at least one");
		}
		if (written.fields().containsKey(DEFAULT) && written.text(DEFAULT).isEmpty()) {
			report.assumed(place, "stays empty, since a workshop's parameter has no empty default");
		}
		if (written.text("NoEcho").equalsIgnoreCase("true")) {
			report.missing(place, "NoEcho: the console shows parameters to everybody who may see the workshop");
		}
		List<String> checks = CHECKS.stream().filter(written.fields()::containsKey).sorted().toList();
		if (!checks.isEmpty()) {
			report.missing(place, String.join(", ", checks) + ": the console does not check a parameter's value");
		}
	}

}
