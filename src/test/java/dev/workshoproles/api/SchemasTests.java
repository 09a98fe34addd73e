package dev.workshoproles.api;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The parameters, bodies and answers of the contract are those of the code, field by
 * field and both ways.
 */
@ConsoleTest
class SchemasTests {

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	private ApiDescription description;

	private SchemaComparison comparison;

	@BeforeEach
	void read(@LocalServerPort int port) {
		this.description = new ApiDescription(new ApiClient(port).get("/v3/api-docs").json());
		this.comparison = new SchemaComparison(this.description);
	}

	@Test
	void parametersAreThoseOfTheCode() {
		handlers().forEach((call, handler) -> assertThat(describedParameters(call)).as(call)
			.isEqualTo(Stream.of(handler.getMethodParameters())
				.flatMap(SchemasTests::parameter)
				.collect(Collectors.toCollection(TreeSet::new))));
	}

	@Test
	void schemasAreTheRecordsOfTheCode() {
		handlers().forEach((call, handler) -> {
			body(handler).ifPresent((type) -> this.comparison.body(call,
					this.description.call(call).at("/requestBody/content/application~1json/schema"), type));
			answer(handler.getMethod()).ifPresent((type) -> answers(call).forEach((status) -> this.comparison
				.answer(call + " " + status, this.description.answer(call, status).path("schema"), type)));
		});
		assertThat(this.comparison.disagreements()).isEmpty();
	}

	/** A schema that nothing leads to is one that the code has given up. */
	@Test
	void eachSchemaIsUsed() {
		Set<String> used = new TreeSet<>();
		this.description.document()
			.findValuesAsString("$ref")
			.forEach((reference) -> used.add(reference.substring(reference.lastIndexOf('/') + 1)));
		assertThat(used)
			.isEqualTo(new TreeSet<>(this.description.document().at("/components/schemas").propertyNames()));
	}

	@Test
	void operationsHaveTheNamesOfTheCode() {
		handlers().forEach((call, handler) -> assertThat(this.description.call(call).path("operationId").asString(""))
			.isEqualTo(handler.getMethod().getName()));
	}

	private Map<String, HandlerMethod> handlers() {
		Map<String, HandlerMethod> handlers = new TreeMap<>();
		this.requestMappingHandlerMapping.getHandlerMethods()
			.forEach((mapping, handler) -> DescriptionTests.calls(mapping)
				.filter((call) -> Paths.isApi(call.substring(call.indexOf(' ') + 1)))
				.forEach((call) -> handlers.put(call, handler)));
		assertThat(handlers).hasSizeGreaterThan(10);
		return handlers;
	}

	/** In the form {@code query size}, with an asterisk if it must be there. */
	private Set<String> describedParameters(String call) {
		return this.description.call(call)
			.path("parameters")
			.valueStream()
			.map((parameter) -> parameter.path("in").asString("") + " " + parameter.path("name").asString("")
					+ (parameter.path("required").asBoolean(false) ? "*" : ""))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Stream<String> parameter(MethodParameter parameter) {
		RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
		if (header != null) {
			return Stream.of("header " + header.name());
		}
		String name = parameter.getParameter().getName();
		if (parameter.hasParameterAnnotation(PathVariable.class)) {
			return Stream.of("path " + name + "*");
		}
		boolean optional = parameter.getParameter().getAnnotatedType().isAnnotationPresent(Nullable.class);
		return parameter.hasParameterAnnotation(RequestParam.class) ? Stream.of("query " + name + (optional ? "" : "*"))
				: Stream.empty();
	}

	private static Optional<Class<?>> body(HandlerMethod handler) {
		return Stream.of(handler.getMethodParameters())
			.filter((parameter) -> parameter.hasParameterAnnotation(RequestBody.class))
			.<Class<?>>map(MethodParameter::getParameterType)
			.findFirst();
	}

	/** The record that a call answers with; files and streams are none. */
	private static Optional<Type> answer(Method method) {
		Type type = method.getGenericReturnType();
		Type content = (type instanceof ParameterizedType entity) ? entity.getActualTypeArguments()[0] : type;
		return Optional.of(content).filter((one) -> one instanceof Class<?> named && named.isRecord());
	}

	private Stream<String> answers(String call) {
		return this.description.statuses(call).stream().filter((status) -> status.startsWith("2"));
	}

}
