package dev.workshoproles.access;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
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
import dev.workshoproles.access.hosts.InvalidAllowedHostsException;
import dev.workshoproles.access.signin.SignIn;
import dev.workshoproles.access.signin.StartAnnouncement;
import dev.workshoproles.account.sandbox.wire.SandboxServices;
import dev.workshoproles.problem.Problem;
import dev.workshoproles.problem.ProblemType;
import dev.workshoproles.problem.ProblemWriter;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
class AccessConfiguration {

	private static final Pattern INDEXED_PARAMETER = Pattern.compile("\\[[0-9]");

	@Bean
	AllowedHosts allowedHosts(AccessProperties properties, Environment environment) {
		// Binding takes an empty value for an unset one and would use the defaults.
		if ("".equals(environment.getProperty("console.allowed-hosts", "none").strip())) {
			throw new InvalidAllowedHostsException("console.allowed-hosts is empty");
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
	 * Lets the method QUERY through to the controllers, which answer it with the methods
	 * that they support, as they do for any other.
	 */
	@Bean
	StrictHttpFirewall firewall() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setAllowedHttpMethods(List.of("GET", "HEAD", "QUERY", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"));
		firewall.setAllowedParameterNames((name) -> !INDEXED_PARAMETER.matcher(name).find());
		return firewall;
	}

	/**
	 * Reports only that the request is malformed: its sender knows what it tried.
	 */
	@Bean
	RequestRejectedHandler requestRejectedHandler(ProblemWriter problems) {
		Problem problem = Problem.of(ProblemType.MALFORMED_REQUEST);
		return (request, response, rejection) -> problems.refuse(problem, request, response);
	}

	@Bean
	SecurityChains protection(Optional<SignIn> signIn, Optional<ClassAccess> seats, AllowedHosts hosts,
			ProblemWriter problems) {
		return new SecurityChains(signIn, seats, hosts, problems);
	}

	@Bean
	StartAnnouncement startAnnouncement(Optional<SignIn> signIn, AllowedHosts hosts, ServerProperties server,
			Environment environment) {
		return new StartAnnouncement(signIn, hosts, server, environment);
	}

	/** First, since a call of the sandbox is no call of a page. */
	@Bean
	@Order(0)
	@ConditionalOnProperty(name = "console.target", havingValue = "sandbox", matchIfMissing = true)
	SecurityFilterChain sandboxCalls(HttpSecurity http, SecurityChains protection, SandboxServices services) {
		return protection.forSandbox(http, services::hasIssued);
	}

	@Bean
	@Order(1)
	SecurityFilterChain scripts(HttpSecurity http, SecurityChains protection) {
		return protection.forApi(http);
	}

	@Bean
	@Order(2)
	SecurityFilterChain pages(HttpSecurity http, SecurityChains protection) {
		return protection.forPages(http);
	}

}
