package dev.workshoproles.api.problems;

import java.util.List;

import jakarta.servlet.DispatcherType;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import dev.workshoproles.api.StrictBody;
import dev.workshoproles.api.TextsArgumentResolver;
import dev.workshoproles.problem.ProblemWriter;

/**
 * Configures Spring MVC for the API: exception handling, and strict parsing of its
 * request bodies only.
 */
@Configuration(proxyBeanMethods = false)
public class ApiConfiguration implements WebMvcConfigurer {

	private final MessageSource messages;

	private final JsonMapper mapper;

	private final ProblemWriter problems;

	ApiConfiguration(MessageSource messages, JsonMapper mapper, ProblemWriter problems) {
		this.messages = messages;
		this.mapper = mapper;
		this.problems = problems;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new TextsArgumentResolver(this.messages));
	}

	@Override
	public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
		resolvers.add(0, new ApiExceptionResolver(this.problems));
	}

	@Override
	public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
		JsonMapper strict = strict(this.mapper);
		builder.configureMessageConverters((converter) -> {
			if (converter instanceof JacksonJsonHttpMessageConverter json) {
				json.registerMappersForType(StrictBody.class,
						(mappers) -> mappers.put(MediaType.APPLICATION_JSON, strict));
			}
		});
	}

	@Bean
	FilterRegistrationBean<ErrorFilter> apiErrorFilter() {
		FilterRegistrationBean<ErrorFilter> filter = new FilterRegistrationBean<>(new ErrorFilter(this.problems));
		filter.setDispatcherTypes(DispatcherType.ERROR);
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return filter;
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> apiErrorValve() {
		return (server) -> server.addContextCustomizers((context) -> context.getParent()
			.getPipeline()
			.addValve(new ErrorValve(this.problems, context.getPath())));
	}

	/** A typing mistake in a script must not remove more roles than intended. */
	private static JsonMapper strict(JsonMapper mapper) {
		return mapper.rebuild()
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
			.withCoercionConfigDefaults((coercion) -> {
				for (CoercionInputShape shape : CoercionInputShape.values()) {
					coercion.setCoercion(shape, CoercionAction.Fail);
				}
			})
			.build();
	}

}
