package dev.workshoproles.access;

import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.DispatcherType;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import dev.workshoproles.access.hosts.AllowedHosts;
import dev.workshoproles.access.hosts.ForeignOriginFilter;
import dev.workshoproles.access.load.UnauthenticatedBodyFilter;
import dev.workshoproles.access.signin.CsrfCookie;
import dev.workshoproles.access.signin.SignIn;
import dev.workshoproles.access.signin.TokenFilter;
import dev.workshoproles.problem.ProblemWriter;

/**
 * The security filter chains for the API and for the pages. Neither keeps a session, so
 * none can be stolen or fixated, and open pages survive a restart.
 */
final class SecurityChains {

	private static final String API = "/api/";

	private static final String[] API_PATHS = { API + "**", "/actuator/**", "/v3/api-docs/**", "/v3/api-docs.yaml",
			"/workshop.schema.json" };

	private static final String[] PUBLIC = { "/actuator/health/**", "/webjars/**", "/css/**", "/js/**", "/images/**",
			"/favicon.*", "/sign-in", "/language", "/theme" };

	private static final RequestMatcher PUBLIC_PATHS = new OrRequestMatcher(
			Arrays.stream(PUBLIC).map(PathPatternRequestMatcher::pathPattern).toArray(RequestMatcher[]::new));

	private final Optional<SignIn> signIn;

	private final AllowedHosts hosts;

	private final ProblemWriter problems;

	SecurityChains(Optional<SignIn> signIn, AllowedHosts hosts, ProblemWriter problems) {
		this.signIn = signIn;
		this.hosts = hosts;
		this.problems = problems;
	}

	/**
	 * Guards everything that answers in JSON. It needs no CSRF token, which a script
	 * could not know: only JSON and other types that no form can send are accepted, and a
	 * browser's cross-origin call is recognised by its Origin.
	 */
	SecurityFilterChain forApi(HttpSecurity http) {
		http.securityMatcher(API_PATHS).csrf(AbstractHttpConfigurer::disable);
		return guard(http, SignInEntryPoints.forApi(this.problems));
	}

	SecurityFilterChain forPages(HttpSecurity http) {
		http.csrf(SecurityChains::keepTokenInCookie);
		return guard(http, SignInEntryPoints.forPages());
	}

	private SecurityFilterChain guard(HttpSecurity http, AuthenticationEntryPoint challenge) {
		http.headers(new SecurityHeaders())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(challenge))
			.authorizeHttpRequests(this::permit)
			.addFilterAfter(new ForeignOriginFilter(API, this.hosts, this.problems), HeaderWriterFilter.class);
		this.signIn.ifPresent((required) -> http
			.addFilterBefore(new TokenFilter(required.token(), required.cookie()), CsrfFilter.class)
			.addFilterBefore(new UnauthenticatedBodyFilter(PUBLIC_PATHS, challenge), CsrfFilter.class));
		return http.build();
	}

	/**
	 * Only the request itself needs the token, not its forward, error or async
	 * dispatches.
	 */
	private void permit(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
		paths.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC).permitAll();
		paths.requestMatchers(PUBLIC_PATHS).permitAll();
		if (this.signIn.isPresent()) {
			paths.anyRequest().authenticated();
		}
		else {
			paths.anyRequest().permitAll();
		}
	}

	/**
	 * The CSRF token is generated before the response begins: once the first form of a
	 * long page needs it, it is too late to set the cookie. A browser keeps its token:
	 * without a session each request counts as a new sign-in, after which Spring would
	 * replace the token and so invalidate the forms of all open pages.
	 */
	private static void keepTokenInCookie(CsrfConfigurer<HttpSecurity> csrf) {
		XorCsrfTokenRequestAttributeHandler eager = new XorCsrfTokenRequestAttributeHandler();
		eager.setCsrfRequestAttributeName(null);
		csrf.csrfTokenRepository(new CsrfCookie())
			.csrfTokenRequestHandler(eager)
			.sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy());
	}

}
