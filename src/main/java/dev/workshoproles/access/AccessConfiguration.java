package dev.workshoproles.access;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

import dev.workshoproles.access.hosts.AllowedHostFilter;
import dev.workshoproles.access.hosts.AllowedHosts;
import dev.workshoproles.access.hosts.UnfitHostsException;
import dev.workshoproles.access.signin.SignIn;
import dev.workshoproles.access.signin.StartAnnouncement;
import dev.workshoproles.problem.Problem;
import dev.workshoproles.problem.ProblemType;
import dev.workshoproles.problem.ProblemWriter;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
class AccessConfiguration {

	private static final Pattern NUMBERED = Pattern.compile("\\[[0-9]");

	@Bean
	AllowedHosts allowedHosts(AccessProperties properties, Environment environment) {
		// An empty text would count as none, and the defaults as what was asked for.
		if ("".equals(environment.getProperty("console.allowed-hosts", "none").strip())) {
			throw new UnfitHostsException("console.allowed-hosts is empty");
		}
		return new AllowedHosts(properties.allowedHosts());
	}

	@Bean
	FilterRegistrationBean<AllowedHostFilter> allowedHostFilter(AllowedHosts hosts, ProblemWriter problems) {
		var filter = new FilterRegistrationBean<>(new AllowedHostFilter(hosts, problems));
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
		filter.setDispatcherTypes(DispatcherType.REQUEST);
		return filter;
	}

	/**
	 * Lets QUERY, a method to read with, through to the addresses, which refuse it like
	 * any other that they do not have: by naming those that they do.
	 */
	@Bean
	StrictHttpFirewall firewall() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setAllowedHttpMethods(List.of("GET", "HEAD", "QUERY", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"));
		firewall.setAllowedParameterNames((name) -> !NUMBERED.matcher(name).find());
		return firewall;
	}

	/**
	 * Says no more than that the request was bad: what it tried is no news to its sender.
	 */
	@Bean
	RequestRejectedHandler requestRejectedHandler(ProblemWriter problems) {
		Problem problem = Problem.of(ProblemType.MALFORMED_REQUEST);
		return (request, response, rejection) -> problems.refuse(problem, request, response);
	}

	@Bean
	Protection protection(Optional<SignIn> signIn, AllowedHosts hosts, ProblemWriter problems) {
		return new Protection(signIn, hosts, problems);
	}

	@Bean
	StartAnnouncement startAnnouncement(Optional<SignIn> signIn, AllowedHosts hosts, ServerProperties server,
			Environment environment) {
		return new StartAnnouncement(signIn, hosts, server, environment);
	}

	@Bean
	@Order(1)
	SecurityFilterChain scripts(HttpSecurity http, Protection protection) {
		return protection.ofScripts(http);
	}

	@Bean
	@Order(2)
	SecurityFilterChain pages(HttpSecurity http, Protection protection) {
		return protection.ofPages(http);
	}

}
