package dev.workshoproles.web;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new ErrorAddress()).addPathPatterns("/error");
	}

	@Bean
	FilterRegistrationBean<StaticAddressFilter> staticAddressFilter() {
		FilterRegistrationBean<StaticAddressFilter> filter = new FilterRegistrationBean<>(new StaticAddressFilter());
		filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
		return filter;
	}

	@Bean
	LocaleResolver localeResolver() {
		return new ReaderLocaleResolver();
	}

}
