package dev.workshoproles.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An OpenAPI document, read for what a test asks of it. Parameters, headers, answers and
 * examples are put in the place of references to them; references to schemas stay.
 */
public record ApiDescription(JsonNode document) {

	private static final String SCHEMAS = "#/components/schemas/";

	public ApiDescription {
		document = resolved(document, document);
	}

	/** The contract as it is written, for tests without a console. */
	public static ApiDescription written() {
		try {
			return new ApiDescription(
					new YAMLMapper().readTree(new ClassPathResource("openapi/openapi.yaml").getContentAsByteArray()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static JsonNode resolved(JsonNode node, JsonNode document) {
		String reference = node.path("$ref").asString("");
		if (!reference.isEmpty() && !reference.startsWith(SCHEMAS)) {
			JsonNode target = document.at(reference.substring(1));
			assertThat(target.isMissingNode()).as(reference).isFalse();
			return resolved(target, document);
		}
		if (node instanceof ObjectNode object) {
			ObjectNode copy = object.objectNode();
			object.properties().forEach((member) -> copy.set(member.getKey(), resolved(member.getValue(), document)));
			return copy;
		}
		if (node instanceof ArrayNode array) {
			return array.arrayNode().addAll(array.valueStream().map((item) -> resolved(item, document)).toList());
		}
		return node;
	}

	String version() {
		return this.document.path("openapi").asString("");
	}

	/** Whether a call is only there in a console with a class. */
	public static boolean isOfClass(String call) {
		return call.contains(" " + Paths.CLASS);
	}

	/** All calls in the form {@code GET /path}. */
	public SortedSet<String> calls() {
		SortedSet<String> calls = new TreeSet<>();
		this.document.path("paths")
			.properties()
			.forEach((path) -> path.getValue()
				.propertyNames()
				.forEach((method) -> calls.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
		return calls;
	}

	public JsonNode call(String call) {
		int space = call.indexOf(' ');
		String method = call.substring(0, space).toLowerCase(Locale.ROOT);
		return this.document.path("paths").path(call.substring(space + 1)).path(method);
	}

	/** The statuses of a call's answers. */
	public List<String> statuses(String call) {
		return call(call).path("responses").propertyNames().stream().sorted().toList();
	}

	/** The JSON of an answer without a problem. */
	JsonNode answer(String call, String status) {
		return call(call).path("responses").path(status).path("content").path("application/json");
	}

	/** The one example of such an answer. */
	public JsonNode example(String call, String status) {
		JsonNode content = answer(call, status);
		return content.has("example") ? content.path("example")
				: content.path("examples").valueStream().findFirst().orElseThrow().path("value");
	}

	/** The schema of that name. */
	JsonNode schema(String name) {
		return this.document.path("components").path("schemas").path(name);
	}

	/** The problems that are described for a call, by the end of their types. */
	public List<String> problems(String call) {
		List<String> problems = new ArrayList<>();
		call(call).path("responses").properties().forEach((answer) -> {
			JsonNode content = answer.getValue().path("content").path("application/problem+json");
			content.path("examples").properties().forEach((example) -> {
				JsonNode problem = problemExample(example.getKey());
				if (problem.path("status").asString("").equals(answer.getKey())) {
					problems.add(example.getKey());
				}
			});
		});
		return problems;
	}

	public JsonNode problemExample(String name) {
		return this.document.path("components").path("examples").path(name).path("value");
	}

	/** Where words are missing. */
	List<String> wordless() {
		List<String> places = new ArrayList<>();
		for (String call : calls()) {
			noteUnless(call(call).has("summary") && call(call).path("tags").size() == 1, places, call);
			parts(call).forEach((part) -> noteUnless(part.has("description"), places, call + " " + part));
		}
		this.document.path("components").path("schemas").properties().forEach((schema) -> {
			noteUnless(schema.getValue().has("description"), places, schema.getKey());
			schema.getValue()
				.path("properties")
				.properties()
				.forEach((field) -> noteUnless(described(field.getValue()), places,
						schema.getKey() + "." + field.getKey()));
		});
		return places;
	}

	/** Bodies and answers without an example. */
	List<String> withoutExample() {
		List<String> places = new ArrayList<>();
		for (String call : calls()) {
			call(call).path("parameters")
				.forEach((parameter) -> noteUnless(parameter.has("example"), places,
						call + " " + parameter.path("name")));
			Stream.concat(call(call).path("responses").valueStream(), Stream.of(call(call).path("requestBody")))
				.flatMap((part) -> part.path("content").valueStream())
				.forEach((content) -> noteUnless(content.has("example") || content.has("examples"), places,
						call + " " + content));
		}
		return places;
	}

	private Stream<JsonNode> parts(String call) {
		return Stream.concat(call(call).path("parameters").valueStream(), call(call).path("responses").valueStream());
	}

	private static boolean described(JsonNode field) {
		return field.has("description");
	}

	private static void noteUnless(boolean good, List<String> places, String place) {
		if (!good) {
			places.add(place);
		}
	}

}
