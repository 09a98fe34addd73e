package dev.workshoproles.blueprint.template.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.template.evaluation.Text.Known;
import dev.workshoproles.blueprint.template.evaluation.WorkshopParameters.Open;
import dev.workshoproles.blueprint.template.source.Place;
import dev.workshoproles.blueprint.template.source.TemplateNode;

/**
 * Evaluates the values of one template. What cannot be evaluated becomes a parameter of
 * the workshop, and is reported.
 */
public final class Evaluation {

	private static final Pattern DYNAMIC = Pattern.compile("\\{\\{resolve:([^{}]*)}}");

	private final Map<String, TemplateFunction> functions = new LinkedHashMap<>();

	private final Report report;

	private final WorkshopParameters parameters = new WorkshopParameters();

	private final Conditions conditions;

	private final Names names;

	private final Effort effort;

	public Evaluation(Template template, Report report) {
		this.report = report;
		this.effort = new Effort(template.name());
		this.conditions = new Conditions(template, this, report);
		this.names = new Names(this, report);
		References references = new References(template, this, this.names);
		ListFunctions lists = new ListFunctions(this);
		this.functions.put("Ref", references::ref);
		this.functions.put("Fn::GetAtt", references::getAtt);
		this.functions.put("Fn::ImportValue", references::importValue);
		this.functions.put("Fn::Sub", new Substitution(this, references)::sub);
		this.functions.put("Fn::Join", lists::join);
		this.functions.put("Fn::Split", lists::split);
		this.functions.put("Fn::Select", lists::select);
		this.functions.put("Fn::FindInMap", new Mappings(template, this)::find);
		this.functions.put("Fn::If", this.conditions::choose);
	}

	public WorkshopParameters parameters() {
		return this.parameters;
	}

	Report report() {
		return this.report;
	}

	/**
	 * The names of the template's IAM resources.
	 * @return without the prefix
	 */
	public Names names() {
		return this.names;
	}

	/**
	 * Whether a resource exists, with the defaults of the template's parameters.
	 * @param resource the resource
	 * @return true if it has no condition or its condition holds
	 */
	public boolean exists(TemplateResource resource) {
		return resource.condition().isEmpty() || this.conditions.holds(resource.condition(), resource.place());
	}

	/**
	 * Evaluates a value.
	 * @param node the value as written
	 * @param place its place
	 * @return the value
	 */
	public Value value(TemplateNode node, Place place) {
		this.effort.enter(place);
		Value value = evaluated(node, place);
		this.effort.leave();
		return value;
	}

	private Value evaluated(TemplateNode node, Place place) {
		if (node instanceof TemplateNode.Scalar scalar) {
			Text text = dynamic(scalar.text(), place);
			if (WorkshopParameters.looksOpen(text)) {
				this.report.assumed(place, "'" + scalar.text() + "' is not in Fn::Sub and stays as it is");
			}
			return counted(text);
		}
		if (node instanceof TemplateNode.Items list) {
			return list(list, place);
		}
		TemplateNode.Fields fields = (TemplateNode.Fields) node;
		String function = functionOf(fields);
		return (function != null) ? call(function, fields.fields().values().iterator().next(), place)
				: mapping(fields, place);
	}

	private static @Nullable String functionOf(TemplateNode.Fields fields) {
		if (fields.fields().size() != 1) {
			return null;
		}
		String key = fields.fields().keySet().iterator().next();
		return (key.equals("Ref") || key.startsWith("Fn::")) ? key : null;
	}

	private Value call(String name, TemplateNode argument, Place place) {
		TemplateFunction function = this.functions.get(name);
		if (function == null) {
			return unknown(place, name, name + " is not evaluated by the console");
		}
		Value value = function.apply(argument, place);
		return (value instanceof Text text) ? counted(text) : value;
	}

	private Value list(TemplateNode.Items list, Place place) {
		List<Value> items = new ArrayList<>();
		for (int i = 0; i < list.items().size(); i++) {
			TemplateNode item = list.items().get(i);
			Value value = value(item, place.at(i, item.line()));
			if (value != Value.Absent.NO_VALUE) {
				items.add(value);
			}
		}
		return new Value.Items(items);
	}

	private Value mapping(TemplateNode.Fields mapping, Place place) {
		Map<String, Value> fields = new LinkedHashMap<>();
		mapping.fields().forEach((key, node) -> {
			Place here = place.at(key, node.line());
			if (key.startsWith("Fn::")) {
				this.report.missing(here, key + " is not evaluated beside other keys");
				return;
			}
			Value value = value(node, here);
			if (value != Value.Absent.NO_VALUE) {
				fields.put(key, value);
			}
		});
		return new Value.Fields(fields);
	}

	/** What refers to something else evaluates that first, and so on. */
	<T> T deeper(Place place, Supplier<T> evaluated) {
		this.effort.enter(place);
		T value = evaluated.get();
		this.effort.leave();
		return value;
	}

	Text counted(Text text) {
		this.effort.spend(text.length());
		return text;
	}

	<T extends Value> List<T> counted(List<T> items) {
		this.effort.spend(items.size());
		return items;
	}

	/**
	 * A text with parameters for the values that CloudFormation would look up elsewhere.
	 */
	private Text dynamic(String written, Place place) {
		if (!written.contains("{{resolve:")) {
			return Text.of(written);
		}
		List<Text> texts = new ArrayList<>();
		Matcher reference = DYNAMIC.matcher(written);
		int end = 0;
		while (reference.find()) {
			String source = reference.group(1);
			texts.add(Text.of(written.substring(end, reference.start())));
			texts.add(Text.of(this.parameters.of(reference.group(), source, "The value of " + source + ".",
					new Open("the value of " + source, "which is not in the template", null))));
			end = reference.end();
			this.report.assumed(place, "what CloudFormation looks up, " + source + ", is a parameter");
		}
		texts.add(Text.of(written.substring(end)));
		return Text.joined(texts.stream());
	}

	/**
	 * Evaluates a property.
	 * @param resource the resource
	 * @param name the property
	 * @return empty if it has none, also if its value is {@code AWS::NoValue}
	 */
	public Optional<Value> property(TemplateResource resource, String name) {
		return Optional.ofNullable(resource.property(name))
			.map((node) -> value(node, resource.placeOf(name)))
			.filter((value) -> value != Value.Absent.NO_VALUE);
	}

	/**
	 * Evaluates a property for which the workshop has no parameters, with the template's
	 * defaults.
	 * @param resource the resource
	 * @param name the property
	 * @param consequence what happens if the value is not known
	 * @return empty if it has none or, which is reported, if its value is not known
	 */
	public Optional<String> literal(TemplateResource resource, String name, String consequence) {
		Place place = resource.placeOf(name);
		return property(resource, name).flatMap((value) -> literal(asText(value, place), place, "", consequence));
	}

	Text text(TemplateNode node, Place place) {
		return asText(value(node, place), place);
	}

	/**
	 * A value that must be a text.
	 * @param value the value
	 * @param place its place
	 * @return the text; a parameter of the workshop if it is none
	 */
	public Text asText(Value value, Place place) {
		return (value instanceof Text text) ? text : unknown(place, "", "a text is needed here");
	}

	/**
	 * A text for which the workshop has no parameters, with the template's defaults.
	 * @param text the text
	 * @param place its place
	 * @param subject what it is, empty for the place itself
	 * @param consequence what happens if the text is not known
	 * @return empty, and reported, if it is not known
	 */
	public Optional<String> literal(Text text, Place place, String subject, String consequence) {
		Known known = text.known();
		String what = subject.isEmpty() ? "" : subject + " ";
		if (known.text() == null) {
			this.report.missing(place, what + "depends on " + known.reasons() + "; " + consequence);
		}
		else if (!known.reasons().isEmpty()) {
			this.report.assumed(place,
					what + "is fixed as '" + known.text() + "', which the template makes with " + known.reasons());
		}
		return Optional.ofNullable(known.text());
	}

	/**
	 * A text that says which role or policy is meant: the workshop has no parameters for
	 * that.
	 * @param text the text
	 * @param place its place
	 * @return its comparable form
	 */
	public String reference(Text text, Place place) {
		String reasons = text.reasons((hole) -> !hole.isOfTheAccount() && hole.value() != null);
		if (!reasons.isEmpty()) {
			this.report.assumed(place,
					"is fixed as '" + text.comparable() + "', which the template makes with " + reasons);
		}
		return text.comparable();
	}

	/**
	 * A parameter of the workshop for a value that cannot be evaluated.
	 * @param place where the value stands
	 * @param what the function, empty if none
	 * @param reason why it cannot be evaluated
	 */
	Text unknown(Place place, String what, String reason) {
		String path = place.path();
		this.report.missing(place, reason + ", so what stands here is a parameter");
		return Text.of(this.parameters.of(place, place.entry() + "-" + what.replace("Fn::", ""),
				"What stands in the template at " + path + ".", new Open(path, "which cannot be evaluated", null)));
	}

}
