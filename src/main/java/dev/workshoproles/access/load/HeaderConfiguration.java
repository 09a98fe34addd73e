package dev.workshoproles.access.load;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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

}
