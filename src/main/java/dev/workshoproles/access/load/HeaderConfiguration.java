package dev.workshoproles.access.load;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What keeps strange headers from becoming errors of the console.
 */
@Configuration(proxyBeanMethods = false)
class HeaderConfiguration {

	/**
	 * Tomcat throws at the eleventh language of a request. How many there can be is
	 * limited by the length of the head.
	 */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> everyLanguage() {
		return (server) -> server.addConnectorCustomizers((connector) -> connector.setMaxLocaleCount(-1));
	}

}
