package dev.workshoproles.blueprint.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a template of nested functions, each together with the value that CloudFormation
 * would give it in us-east-1 with all defaults.
 */
final class RandomTemplate {

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private static final int DEPTH = 4;

	private static final List<String> MISTAKES = List.of("{\"Fn::Unheard\":[]}", "{\"Fn::Select\":[]}",
			"{\"Fn::If\":[\"NoSuch\",1,2]}", "{\"Fn::Join\":\"x\"}", "{\"Fn::FindInMap\":[\"M\"]}",
			"{\"Ref\":\"NoSuch\"}", "{\"Fn::GetAtt\":[]}", "{\"Fn::Sub\":[]}", "{\"Fn::Split\":[\"\",\"x\"]}",
			"{\"Ref\":\"AWS::NoValue\"}", "[]", "{}", "\"\"", "7", "null", "{\"Fn::Sub\":\"${\"}",
			"{\"Fn::Select\":[99,[\"a\"]]}", "{\"Fn::Transform\":{}}", "[[[[]]]]", "{\"Condition\":\"C0\"}");

	private final Random random;

	private final List<Valued> parameters = new ArrayList<>();

	private final List<Boolean> conditions = new ArrayList<>();

	private final List<String> mapped = new ArrayList<>();

	private final List<String> values = new ArrayList<>();

	RandomTemplate(Random random) {
		this.random = random;
	}

	/** The values of the texts in the only statement. */
	List<String> values() {
		return this.values;
	}

	ObjectNode sound() {
		ObjectNode template = NODES.objectNode().put("AWSTemplateFormatVersion", "2010-09-09");
		ObjectNode written = template.putObject("Parameters");
		for (int i = 0; i < 4; i++) {
			String value = word();
			written.putObject("Word" + i).put("Type", "String").put("Default", value);
			this.parameters.add(new Valued(function("Ref", NODES.stringNode("Word" + i)), value));
		}
		ObjectNode mapping = template.putObject("Mappings").putObject("Words").putObject("us-east-1");
		for (int i = 0; i < 4; i++) {
			this.mapped.add(word());
			mapping.put("word" + i, this.mapped.get(i));
		}
		ObjectNode all = template.putObject("Conditions");
		for (int i = 0; i < 5; i++) {
			all.set("C" + i, condition(i));
		}
		ObjectNode resources = template.putObject("Resources");
		ArrayNode texts = role(resources, "Reader");
		for (int i = 0; i < 3; i++) {
			Valued text = text(DEPTH, true);
			texts.add(text.written());
			this.values.add(text.value());
		}
		return template;
	}

	/** With mistakes anywhere. */
	ObjectNode broken() {
		ObjectNode template = sound();
		ObjectNode resources = (ObjectNode) template.path("Resources");
		role(resources, "Writer").add(text(DEPTH, true).written());
		role(resources, "Third").add(text(DEPTH, true).written());
		for (int mistakes = 1 + this.random.nextInt(12); mistakes > 0; mistakes--) {
			breakSomething(template);
		}
		return template;
	}

	private void breakSomething(JsonNode node) {
		JsonNode mistake = JsonMapper.shared().readTree(MISTAKES.get(this.random.nextInt(MISTAKES.size())));
		JsonNode at = node;
		for (int depth = 0; at.size() > 0; depth++) {
			boolean stop = depth > 0 && this.random.nextInt(5) == 0;
			if (at instanceof ArrayNode list) {
				int index = this.random.nextInt(list.size());
				if (stop || list.path(index).isEmpty()) {
					list.set(index, mistake);
					return;
				}
				at = list.path(index);
			}
			else {
				List<String> names = List.copyOf(at.propertyNames());
				String name = names.get(this.random.nextInt(names.size()));
				if (stop || at.path(name).isEmpty()) {
					((ObjectNode) at).set(name, mistake);
					return;
				}
				at = at.path(name);
			}
		}
	}

	/** The resources of its only statement, which are still to come. */
	private static ArrayNode role(ObjectNode resources, String name) {
		ObjectNode properties = resources.putObject(name).put("Type", "AWS::IAM::Role").putObject("Properties");
		properties.put("RoleName", name);
		properties.putObject("AssumeRolePolicyDocument")
			.putArray("Statement")
			.addObject()
			.put("Effect", "Allow")
			.put("Action", "sts:AssumeRole")
			.putObject("Principal")
			.put("Service", "lambda.amazonaws.com");
		return properties.putArray("Policies")
			.addObject()
			.put("PolicyName", "read")
			.putObject("PolicyDocument")
			.putArray("Statement")
			.addObject()
			.put("Effect", "Allow")
			.put("Action", "s3:GetObject")
			.putArray("Resource");
	}

	/** The account is known to nobody beforehand, so a condition cannot depend on it. */
	private Valued text(int depth, boolean withAccount) {
		if (depth == 0) {
			return leaf(withAccount);
		}
		return switch (this.random.nextInt(8)) {
			case 0 -> sub(depth - 1, withAccount);
			case 1 -> join(depth - 1, withAccount);
			case 2 -> select(depth - 1, withAccount);
			case 3 -> selectOfSplit(depth - 1, withAccount);
			case 4 -> choice(depth - 1, withAccount);
			case 5 -> find();
			default -> leaf(withAccount);
		};
	}

	private Valued leaf(boolean withAccount) {
		return switch (this.random.nextInt(withAccount ? 5 : 4)) {
			case 0 -> this.parameters.get(this.random.nextInt(this.parameters.size()));
			case 1 -> new Valued(function("Ref", NODES.stringNode("AWS::Region")), "us-east-1");
			case 2 -> new Valued(function("Ref", NODES.stringNode("AWS::Partition")), "aws");
			case 3 -> {
				String word = word();
				yield new Valued(NODES.stringNode(word), word);
			}
			default -> new Valued(function("Ref", NODES.stringNode("AWS::AccountId")), "000000000042");
		};
	}

	private Valued sub(int depth, boolean withAccount) {
		Valued variable = text(depth, withAccount);
		int parameter = this.random.nextInt(this.parameters.size());
		ArrayNode arguments = NODES.arrayNode();
		arguments.add("a-${Variable}:${Word" + parameter + "}/${AWS::Region}");
		arguments.addObject().set("Variable", variable.written());
		return new Valued(function("Fn::Sub", arguments),
				"a-" + variable.value() + ":" + this.parameters.get(parameter).value() + "/us-east-1");
	}

	private Valued join(int depth, boolean withAccount) {
		List<Valued> items = items(depth, withAccount);
		String delimiter = List.of("", "-", "/", ", ").get(this.random.nextInt(4));
		return new Valued(function("Fn::Join", NODES.arrayNode().add(delimiter).add(list(items))),
				items.stream().map(Valued::value).collect(Collectors.joining(delimiter)));
	}

	private Valued select(int depth, boolean withAccount) {
		List<Valued> items = items(depth, withAccount);
		int index = this.random.nextInt(items.size());
		return new Valued(function("Fn::Select", NODES.arrayNode().add(index).add(list(items))),
				items.get(index).value());
	}

	/** No other text has the delimiter. */
	private Valued selectOfSplit(int depth, boolean withAccount) {
		List<Valued> items = items(depth, withAccount);
		int index = this.random.nextInt(items.size());
		ObjectNode joined = function("Fn::Join", NODES.arrayNode().add("|").add(list(items)));
		ObjectNode split = function("Fn::Split", NODES.arrayNode().add("|").add(joined));
		return new Valued(function("Fn::Select", NODES.arrayNode().add(String.valueOf(index)).add(split)),
				items.get(index).value());
	}

	private Valued choice(int depth, boolean withAccount) {
		Valued first = text(depth, withAccount);
		Valued second = text(depth, withAccount);
		if (this.conditions.isEmpty()) {
			return first;
		}
		int condition = this.random.nextInt(this.conditions.size());
		return new Valued(
				function("Fn::If", NODES.arrayNode().add("C" + condition).add(first.written()).add(second.written())),
				(this.conditions.get(condition) ? first : second).value());
	}

	private Valued find() {
		int word = this.random.nextInt(this.mapped.size());
		ArrayNode arguments = NODES.arrayNode().add("Words");
		arguments.add(function("Ref", NODES.stringNode("AWS::Region"))).add("word" + word);
		return new Valued(function("Fn::FindInMap", arguments), this.mapped.get(word));
	}

	/** Those before it are known. */
	private ObjectNode condition(int number) {
		int kind = (number == 0) ? 0 : this.random.nextInt(4);
		if (kind == 0) {
			Valued one = text(2, false);
			Valued other = this.random.nextBoolean() ? one : text(2, false);
			this.conditions.add(one.value().equals(other.value()));
			return function("Fn::Equals", NODES.arrayNode().add(one.written()).add(other.written()));
		}
		int one = this.random.nextInt(number);
		int other = this.random.nextInt(number);
		boolean first = this.conditions.get(one);
		boolean second = this.conditions.get(other);
		this.conditions.add((kind == 1) ? !first : (kind == 2) ? first && second : first || second);
		ArrayNode arguments = NODES.arrayNode();
		arguments.addObject().put("Condition", "C" + one);
		if (kind > 1) {
			arguments.addObject().put("Condition", "C" + other);
		}
		return function(List.of("Fn::Not", "Fn::And", "Fn::Or").get(kind - 1), arguments);
	}

	private List<Valued> items(int depth, boolean withAccount) {
		return Stream.generate(() -> text(depth, withAccount)).limit(1 + this.random.nextInt(3)).toList();
	}

	private static ArrayNode list(List<Valued> items) {
		ArrayNode list = NODES.arrayNode();
		items.forEach((item) -> list.add(item.written()));
		return list;
	}

	private static ObjectNode function(String name, JsonNode argument) {
		return NODES.objectNode().set(name, argument);
	}

	private String word() {
		return List.of("red", "green", "blue", "dark", "light").get(this.random.nextInt(5)) + this.random.nextInt(3);
	}

	/**
	 * A text.
	 *
	 * @param written as in the template
	 * @param value its value
	 */
	private record Valued(JsonNode written, String value) {
	}

}
