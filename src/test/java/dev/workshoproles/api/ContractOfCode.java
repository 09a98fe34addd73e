package dev.workshoproles.api;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

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
 * field and both ways. In a console of a class some calls are there that no other has.
 */
public final class ContractOfCode {

	private final ApiDescription description = ApiDescription.written();

	private final Map<String, HandlerMethod> handlers = new TreeMap<>();

	/**
	 * Finds the calls of a console.
	 * @param mapping has them
	 * @param some those of interest
	 */
	public ContractOfCode(RequestMappingHandlerMapping mapping, Predicate<String> some) {
		mapping.getHandlerMethods()
			.forEach((path, handler) -> DescriptionTests.calls(path)
				.filter((call) -> Paths.isApi(call.substring(call.indexOf(' ') + 1)))
				.filter(some)
				.forEach((call) -> this.handlers.put(call, handler)));
		assertThat(this.handlers.keySet())
			.isEqualTo(this.description.calls().stream().filter(some).collect(Collectors.toSet()));
	}

	public void verifyParameters() {
		this.handlers.forEach((call, handler) -> assertThat(describedParameters(call)).as(call)
			.isEqualTo(Stream.of(handler.getMethodParameters())
				.flatMap(ContractOfCode::parameter)
				.collect(Collectors.toCollection(TreeSet::new))));
	}

	public void verifySchemas() {
		SchemaComparison comparison = new SchemaComparison(this.description);
		this.handlers.forEach((call, handler) -> {
			body(handler).ifPresent((type) -> comparison.body(call,
					this.description.call(call).at("/requestBody/content/application~1json/schema"), type));
			answer(handler.getMethod()).ifPresent((type) -> answers(call).forEach((status) -> comparison
				.answer(call + " " + status, this.description.answer(call, status).path("schema"), type)));
		});
		assertThat(comparison.disagreements()).isEmpty();
	}

	public void verifyNames() {
		this.handlers
			.forEach((call, handler) -> assertThat(this.description.call(call).path("operationId").asString(""))
				.isEqualTo(handler.getMethod().getName()));
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
