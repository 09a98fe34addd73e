package dev.workshoproles.access.load;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

import dev.workshoproles.problem.ProblemWriter;

/**
 * What keeps many visitors, or slow ones, from stopping the console.
 */
@Configuration(proxyBeanMethods = false)
class LoadConfiguration {

	/** Below the number of threads, where each costs one. */
	private static final int REQUESTS = 300;

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> slowBodies(ProblemWriter problems) {
		return (server) -> server.addEngineValves(new BodyValve(problems));
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> sharedConnections() {
		return (server) -> server.setProtocol(SharedHttpProtocol.class.getName());
	}

	@Bean
	FilterRegistrationBean<BusyFilter> busyFilter(ProblemWriter problems) {
		FilterRegistrationBean<BusyFilter> filter = new FilterRegistrationBean<>(new BusyFilter(problems, REQUESTS));
		filter.setDispatcherTypes(DispatcherType.REQUEST);
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
		return filter;
	}

}
