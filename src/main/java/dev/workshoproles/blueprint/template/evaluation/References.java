package dev.workshoproles.blueprint.template.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.workshoproles.blueprint.template.evaluation.WorkshopParameters.Open;
import dev.workshoproles.blueprint.template.source.Place;
import dev.workshoproles.blueprint.template.source.TemplateNode;

/**
 * Ref, Fn::GetAtt, Fn::ImportValue and the variables of Fn::Sub.
 */
final class References {

	private final Template template;

	private final Evaluation evaluation;

	private final Names names;

	private final TemplateParameters parameters;

	private final Map<String, Value> pseudo = new HashMap<>();

	References(Template template, Evaluation evaluation, Names names) {
		this.template = template;
		this.evaluation = evaluation;
		this.names = names;
		this.parameters = new TemplateParameters(template, evaluation);
		this.pseudo.put("AWS::AccountId", Text.of(Hole.ACCOUNT));
		this.pseudo.put("AWS::Partition", Text.of(Hole.PARTITION));
		this.pseudo.put("AWS::Region", Text.of(Hole.REGION));
		this.pseudo.put("AWS::NoValue", Value.Absent.NO_VALUE);
		this.pseudo.put("AWS::StackName", Text.of(template.stack()));
		this.pseudo.put("AWS::URLSuffix", Text.of("amazonaws.com"));
	}

	Value ref(TemplateNode argument, Place place) {
		return (argument instanceof TemplateNode.Scalar name) ? ref(name.text(), place)
				: this.evaluation.unknown(place, "Ref", "Ref needs a name");
	}

	/** The value of {@code ${name}} or {@code ${name.attribute}} in Fn::Sub. */
	Value variable(String name, Place place) {
		int dot = name.indexOf('.');
		return (dot > 0) ? attribute(name.substring(0, dot), name.substring(dot + 1), place) : ref(name, place);
	}

	private Value ref(String name, Place place) {
		if (name.startsWith("AWS::")) {
			return pseudo(name, place);
		}
		Value parameter = this.parameters.value(name);
		return (parameter != null) ? parameter : attribute(name, Names.REF, place);
	}

	private Value pseudo(String name, Place place) {
		Value value = this.pseudo.get(name);
		if (value == null) {
			value = otherPseudo(name);
		}
		if (value == null) {
			return this.evaluation.unknown(place, name.substring("AWS::".length()),
					"CloudFormation has no pseudo parameter " + name);
		}
		if (name.equals("AWS::StackName")) {
			this.evaluation.report().assumed(Place.TEMPLATE, name + " is taken as " + this.template.stack());
		}
		if (name.equals("AWS::URLSuffix")) {
			this.evaluation.report().assumed(Place.TEMPLATE, name + " is taken as amazonaws.com");
		}
		return value;
	}

	private @Nullable Value otherPseudo(String name) {
		if (name.equals("AWS::StackId")) {
			return ofStack(name, "stack-id", "The ARN of the stack.");
		}
		return name.equals("AWS::NotificationARNs")
				? new Value.Items(List.of(ofStack(name, "notification-arn", "The ARN of the stack's SNS topic.")))
				: null;
	}

	private Text ofStack(String key, String name, String description) {
		return Text.of(this.evaluation.parameters()
			.of(key, name, description, new Open(key, "which is known only once there is a stack", null)));
	}

	Value getAtt(TemplateNode argument, Place place) {
		if (argument instanceof TemplateNode.Scalar name && name.text().indexOf('.') > 0) {
			return variable(name.text(), place);
		}
		List<TemplateNode> arguments = ListFunctions.arguments(argument);
		if (arguments.size() < 2 || !(arguments.get(0) instanceof TemplateNode.Scalar resource)) {
			return this.evaluation.unknown(place, "GetAtt", "Fn::GetAtt needs a resource and an attribute");
		}
		String attribute = arguments.stream()
			.skip(1)
			.flatMap((name) -> this.evaluation
				.literal(this.evaluation.text(name, place), place, "the attribute of Fn::GetAtt",
						"so it is not known which one is meant")
				.stream())
			.collect(Collectors.joining("."));
		return attribute(resource.text(), attribute, place);
	}

	private Value attribute(String logicalId, String attribute, Place place) {
		TemplateResource resource = this.template.resources().get(logicalId);
		if (resource == null) {
			this.evaluation.report().missing(place, "the template has nothing named " + logicalId);
			return Text.of(outside(logicalId, attribute, "something that the template does not have", null));
		}
		Text known = this.names.attribute(resource, attribute);
		return (known != null && Names.isOfTheWorkshop(resource)) ? known
				: Text.of(outside(logicalId, attribute, "the " + resource.type() + " in the template", known));
	}

	private Hole outside(String logicalId, String attribute, String what, @Nullable Text value) {
		boolean ref = attribute.equals(Names.REF);
		String origin = ref ? logicalId : logicalId + "." + attribute;
		String description = (ref ? "What Ref returns for " : attribute + " of ") + logicalId + ", " + what + ".";
		return this.evaluation.parameters()
			.of(List.of(logicalId, attribute), origin, description,
					new Open(origin, "which is known only once it has been created", value));
	}

	Value importValue(TemplateNode argument, Place place) {
		Text export = this.evaluation.text(argument, place);
		String name = export.filled((hole) -> false).written((text) -> text, Hole::placeholder);
		return Text.of(this.evaluation.parameters()
			.of(List.of("Fn::ImportValue", name), name, "The value that another stack exports as " + name + ".",
					new Open("the export " + name, "which is of another stack", null)));
	}

}
