package dev.workshoproles.access.load;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.ForwardedHeaderFilter;

/**
 * Keeps unusual request headers from causing errors.
 */
@Configuration(proxyBeanMethods = false)
class HeaderConfiguration {

	/**
	 * Tomcat fails at the eleventh language of a request. The size limit of the header
	 * bounds their number anyway.
	 */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> everyLanguage() {
		return (server) -> server.addConnectorCustomizers((connector) -> connector.setMaxLocaleCount(-1));
	}

	/**
	 * Where no proxy is trusted, forwarded headers are removed: springdoc reads them
	 * regardless, and fails on malformed ones.
	 */
	@Bean
	@ConditionalOnProperty(name = "server.forward-headers-strategy", havingValue = "none")
	FilterRegistrationBean<ForwardedHeaderFilter> untrustedForwardedHeaders() {
		ForwardedHeaderFilter filter = new ForwardedHeaderFilter();
		filter.setRemoveOnly(true);
		FilterRegistrationBean<ForwardedHeaderFilter> registration = new FilterRegistrationBean<>(filter);
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}

}
