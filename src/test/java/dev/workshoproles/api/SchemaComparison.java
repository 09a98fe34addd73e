package dev.workshoproles.api;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds schemas to the types that are written or read by them.
 */
final class SchemaComparison {

	private static final JsonMapper MAPPER = new JsonMapper();

	/** What a schema must say of a type, as {@code type format}. */
	private static final Map<Class<?>, Set<String>> SCALARS = Map.of(String.class,
			Set.of("string", "string uuid", "string uri-reference"), int.class, Set.of("integer int32"), Integer.class,
			Set.of("integer int32"), long.class, Set.of("integer int64"), boolean.class, Set.of("boolean"),
			Boolean.class, Set.of("boolean"), Instant.class, Set.of("string date-time"), URI.class,
			Set.of("string uri"));

	private final ApiDescription description;

	private final List<String> disagreements = new ArrayList<>();

	SchemaComparison(ApiDescription description) {
		this.description = description;
	}

	List<String> disagreements() {
		return this.disagreements;
	}

	/** What must be in a body is a matter of checks, not of types. */
	void body(String place, JsonNode schema, Class<?> type) {
		compare(place, schema, type);
		if (component(type) != null) {
			return;
		}
		expect(place, "additionalProperties", false, resolve(schema).path("additionalProperties").asBoolean(true));
	}

	void answer(String place, JsonNode schema, Type type) {
		compare(place, schema, type);
	}

	/** That which is written and read in place of its record, null if none is. */
	private static @Nullable RecordComponent component(Class<?> type) {
		return Stream.of(type.getRecordComponents())
			.filter((component) -> component.getAccessor().isAnnotationPresent(JsonValue.class))
			.findFirst()
			.orElse(null);
	}

	private void compare(String place, JsonNode reference, Type type) {
		JsonNode schema = resolve(reference);
		if (type instanceof ParameterizedType generic) {
			boolean list = generic.getRawType() == List.class;
			expect(place, "type", list ? "array" : "object", schema.path("type").asString(""));
			Type[] arguments = generic.getActualTypeArguments();
			compare(place + "[]", schema.path(list ? "items" : "additionalProperties"),
					arguments[arguments.length - 1]);
		}
		else if (type instanceof Class<?> named && named.isRecord()) {
			RecordComponent whole = component(named);
			if (whole != null) {
				compare(place, schema, whole.getGenericType());
			}
			else {
				record(place, schema, named);
			}
		}
		else if (type instanceof Class<?> named && named.isEnum()) {
			expect(place, "values", values(named), strings(schema.path("enum")));
		}
		else {
			Set<String> types = strings(schema.path("type"));
			types.remove("null");
			String said = ((types.isEmpty() ? schema.path("type").asString("") : String.join(" or ", types)) + " "
					+ schema.path("format").asString(""))
				.strip();
			expect(place, "one of " + SCALARS.get(type), true, SCALARS.getOrDefault(type, Set.of()).contains(said));
		}
	}

	private void record(String place, JsonNode schema, Class<?> type) {
		expect(place, "type", "object", schema.path("type").asString(""));
		Map<String, JsonNode> properties = new TreeMap<>();
		Set<String> required = new TreeSet<>();
		parts(schema).forEach((part) -> {
			part.path("properties").properties().forEach((one) -> properties.put(one.getKey(), one.getValue()));
			required.addAll(strings(part.path("required")));
		});
		RecordComponent[] components = type.getRecordComponents();
		expect(place, "fields", names(Stream.of(components)), properties.keySet());
		if (!StrictBody.class.isAssignableFrom(type)) {
			expect(place, "required", names(
					Stream.of(components).filter((one) -> !one.getAnnotatedType().isAnnotationPresent(Nullable.class))),
					required);
		}
		for (RecordComponent component : components) {
			JsonNode property = properties.getOrDefault(component.getName(), MAPPER.missingNode());
			field(place + "." + component.getName(), property, component);
		}
	}

	private void field(String place, JsonNode property, RecordComponent component) {
		if (isRaw(component.getAccessor()) || JsonNode.class.isAssignableFrom(component.getType())) {
			expect(place, "type", "object", property.path("type").asString(""));
		}
		else {
			compare(place, property, component.getGenericType());
		}
	}

	private static boolean isRaw(AnnotatedElement accessor) {
		return accessor.isAnnotationPresent(JsonRawValue.class);
	}

	/** A schema and those that it takes over as a whole. */
	private Stream<JsonNode> parts(JsonNode schema) {
		return Stream.concat(Stream.of(schema), schema.path("allOf").valueStream().map(this::resolve));
	}

	private JsonNode resolve(JsonNode schema) {
		String reference = schema.path("$ref").asString("");
		return reference.isEmpty() ? schema
				: this.description.schema(reference.substring(reference.lastIndexOf('/') + 1));
	}

	private static Set<String> values(Class<?> type) {
		return Arrays.stream(type.getEnumConstants())
			.map((value) -> MAPPER.valueToTree(value).asString())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> strings(JsonNode array) {
		return array.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> names(Stream<RecordComponent> components) {
		return components.map(RecordComponent::getName).collect(Collectors.toCollection(TreeSet::new));
	}

	private void expect(String place, String what, Object ofCode, Object ofContract) {
		if (!ofCode.equals(ofContract)) {
			this.disagreements.add(place + ": " + what + " " + ofCode + " in the code, " + ofContract + " here");
		}
	}

}
