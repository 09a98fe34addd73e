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
 * Keeps the console responsive however many or slow its clients are.
 */
@Configuration(proxyBeanMethods = false)
class LoadConfiguration {

	/** Below the number of threads, since each occupies one. */
	private static final int MAX_REQUESTS = 300;

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
		FilterRegistrationBean<BusyFilter> filter = new FilterRegistrationBean<>(
				new BusyFilter(problems, MAX_REQUESTS));
		filter.setDispatcherTypes(DispatcherType.REQUEST);
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
		return filter;
	}

}
