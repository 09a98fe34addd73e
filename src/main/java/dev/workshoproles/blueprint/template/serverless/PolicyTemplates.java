package dev.workshoproles.blueprint.template.serverless;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.workshoproles.blueprint.template.source.TemplateNode;

/**
 * The policy templates of the transform: a name and values in place of a document.
 */
final class PolicyTemplates {

	private static final String LIST = "/cloudformation/policy-templates.tsv";

	private static final int CONDITION = 3;

	private static final Pattern PARAMETER = Pattern.compile("\\$\\{(\\w+)}");

	private static final Map<String, List<Statement>> TEMPLATES = read();

	private PolicyTemplates() {
	}

	static boolean has(String name) {
		return TEMPLATES.containsKey(name);
	}

	/**
	 * The document that a template stands for.
	 * @param name the template
	 * @param values the values of its parameters
	 * @return without a version, as the transform makes it; empty if a value is missing
	 */
	static Optional<TemplateNode> document(String name, TemplateNode.Fields values) {
		Nodes nodes = new Nodes(values.line());
		List<Statement> statements = TEMPLATES.getOrDefault(name, List.of());
		if (!statements.stream().flatMap(Statement::parameters).allMatch(values.fields()::containsKey)) {
			return Optional.empty();
		}
		return Optional.of(nodes.mapping("Statement",
				nodes.list(statements.stream().map((statement) -> written(statement, values, nodes)).toList())));
	}

	private static TemplateNode written(Statement statement, TemplateNode.Fields values, Nodes nodes) {
		TemplateNode.Fields allowed = nodes
			.allow(nodes.list(statement.actions().stream().map(nodes::text).toList()), "Resource", nodes
				.list(statement.resources().stream().map((resource) -> substituted(resource, values, nodes)).toList()));
		if (statement.condition().isEmpty()) {
			return allowed;
		}
		Map<String, TemplateNode> conditional = new LinkedHashMap<>(allowed.fields());
		conditional.put("Condition", nodes.mapping("StringEquals",
				nodes.mapping(statement.condition().get(0), substituted(statement.condition().get(1), values, nodes))));
		return nodes.mapping(conditional);
	}

	private static TemplateNode substituted(String resource, TemplateNode.Fields values, Nodes nodes) {
		Map<String, TemplateNode> variables = new LinkedHashMap<>();
		parameters(resource)
			.forEach((parameter) -> variables.put(parameter, Objects.requireNonNull(values.fields().get(parameter))));
		return resource.contains("${")
				? nodes.mapping("Fn::Sub", nodes.list(nodes.text(resource), nodes.mapping(variables)))
				: nodes.text(resource);
	}

	private static Stream<String> parameters(String resource) {
		return PARAMETER.matcher(resource).results().map((variable) -> variable.group(1));
	}

	private static Map<String, List<Statement>> read() {
		try (InputStream list = Objects.requireNonNull(PolicyTemplates.class.getResourceAsStream(LIST))) {
			return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.map((line) -> line.split("\t"))
				.collect(Collectors.groupingBy((row) -> row[0],
						Collectors.mapping(
								(row) -> new Statement(words(row[1]), words(row[2]),
										(row.length > CONDITION) ? words(row[CONDITION]) : List.of()),
								Collectors.toCollection(ArrayList::new))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> words(String column) {
		return List.of(column.split(" "));
	}

	/**
	 * A statement.
	 *
	 * @param actions the actions that it allows
	 * @param resources on these, with pseudo parameters and the template's parameters as
	 * in Fn::Sub
	 * @param condition a condition key and the value that it must have, if any
	 */
	private record Statement(List<String> actions, List<String> resources, List<String> condition) {

		Stream<String> parameters() {
			return Stream.concat(this.resources.stream(), this.condition.stream()).flatMap(PolicyTemplates::parameters);
		}

	}

}
