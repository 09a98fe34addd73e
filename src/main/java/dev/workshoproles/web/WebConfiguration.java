package dev.workshoproles.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

import dev.workshoproles.web.frame.ReaderLocaleResolver;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new ErrorPageInterceptor()).addPathPatterns("/error");
	}

	/**
	 * The page to try the API is at Swagger UI's well-known path. Browsers that do not
	 * take the icon of the page ask for one at the root.
	 */
	@Override
	public void addViewControllers(ViewControllerRegistry registry) {
		registry.addViewController("/swagger-ui.html").setViewName("contract");
		registry.addRedirectViewController("/favicon.ico", "/images/favicon.svg");
	}

	/**
	 * Tomcat reads parameters, and the parts of a body of files, when first asked for
	 * one: that may be before there is a handler.
	 */
	@Override
	public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
		resolvers.add((request, response, handler, ex) -> {
			if (!(ex instanceof InvalidParameterException malformed)) {
				return null;
			}
			try {
				response.sendError(malformed.getErrorCode());
			}
			catch (IOException gone) {
				return null;
			}
			return new ModelAndView();
		});
	}

	/**
	 * All errors have one page. Spring Boot would look for one of each status, in every
	 * jar and each time.
	 */
	@Bean
	ErrorViewResolver errorViewResolver() {
		return (request, status, model) -> new ModelAndView("error", model);
	}

	@Bean
	FilterRegistrationBean<PageErrorFilter> pageErrorFilter() {
		FilterRegistrationBean<PageErrorFilter> filter = new FilterRegistrationBean<>(new PageErrorFilter());
		filter.setDispatcherTypes(DispatcherType.ERROR);
		return filter;
	}

	/** Of this type, so that Spring Boot does not add its own filter. */
	@Bean
	FilterRegistrationBean<ResourceUrlEncodingFilter> staticAddressFilter() {
		FilterRegistrationBean<ResourceUrlEncodingFilter> filter = new FilterRegistrationBean<>(new StaticUrlFilter());
		filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
		return filter;
	}

	/**
	 * Only the forms of the workshop page send files. What anything else has is not taken
	 * apart.
	 */
	@Bean
	MultipartResolver multipartResolver() {
		StandardServletMultipartResolver resolver = new StandardServletMultipartResolver() {

			@Override
			public boolean isMultipart(HttpServletRequest request) {
				return HttpMethod.POST.matches(request.getMethod()) && request.getServletPath().startsWith("/workshop/")
						&& super.isMultipart(request);
			}

		};
		resolver.setResolveLazily(true);
		return resolver;
	}

	@Bean
	LocaleResolver localeResolver() {
		return new ReaderLocaleResolver();
	}

}
