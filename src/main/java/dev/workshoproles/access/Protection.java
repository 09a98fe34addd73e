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
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import dev.workshoproles.access.hosts.AllowedHosts;
import dev.workshoproles.access.hosts.ForeignOriginFilter;
import dev.workshoproles.access.load.BodyGate;
import dev.workshoproles.access.signin.CsrfCookie;
import dev.workshoproles.access.signin.SignIn;
import dev.workshoproles.access.signin.TokenFilter;
import dev.workshoproles.problem.ProblemWriter;

/**
 * How Spring Security guards the two kinds of address. Neither keeps a session, so there
 * is none to steal or to fix, and a restart breaks no open page.
 */
final class Protection {

	private static final String API = "/api/";

	private static final String[] FOR_SCRIPTS = { API + "**", "/actuator/**", "/v3/api-docs/**", "/v3/api-docs.yaml" };

	private static final String[] OPEN = { "/actuator/health/**", "/webjars/**", "/css/**", "/js/**", "/images/**",
			"/favicon.*", "/sign-in", "/language", "/theme" };

	private static final RequestMatcher OPEN_PATHS = new OrRequestMatcher(
			Arrays.stream(OPEN).map(PathPatternRequestMatcher::pathPattern).toArray(RequestMatcher[]::new));

	private final Optional<SignIn> signIn;

	private final AllowedHosts hosts;

	private final ProblemWriter problems;

	Protection(Optional<SignIn> signIn, AllowedHosts hosts, ProblemWriter problems) {
		this.signIn = signIn;
		this.hosts = hosts;
		this.problems = problems;
	}

	/**
	 * Guards what answers in JSON. No CSRF token, which a script could not know: the
	 * Origin tells a browser's foreign call, and only JSON is taken.
	 */
	SecurityFilterChain ofScripts(HttpSecurity http) {
		http.securityMatcher(FOR_SCRIPTS).csrf(AbstractHttpConfigurer::disable);
		return guard(http, SignInRequired.ofScripts(this.problems));
	}

	SecurityFilterChain ofPages(HttpSecurity http) {
		http.csrf(Protection::tokenInCookie);
		return guard(http, SignInRequired.ofBrowsers());
	}

	private SecurityFilterChain guard(HttpSecurity http, AuthenticationEntryPoint challenge) {
		http.headers(new SecurityHeaders())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(challenge))
			.authorizeHttpRequests(this::permit)
			.addFilterAfter(new ForeignOriginFilter(API, this.hosts, this.problems), HeaderWriterFilter.class);
		this.signIn
			.ifPresent((way) -> http.addFilterBefore(new TokenFilter(way.token(), way.cookie()), CsrfFilter.class)
				.addFilterBefore(new BodyGate(OPEN_PATHS, challenge), CsrfFilter.class));
		return http.build();
	}

	/**
	 * Only a request from outside is asked for the token, not what becomes of it inside.
	 */
	private void permit(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
		paths.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC).permitAll();
		paths.requestMatchers(OPEN_PATHS).permitAll();
		if (this.signIn.isPresent()) {
			paths.anyRequest().authenticated();
		}
		else {
			paths.anyRequest().permitAll();
		}
	}

	/**
	 * The token is made at the start of the answer, not when the first form of a long
	 * page asks for it: then it would be too late to set the cookie. It stays the same
	 * for a browser: without a session each request counts as a new sign-in, after which
	 * Spring would change it, and the forms of every page still open would be refused.
	 */
	private static void tokenInCookie(CsrfConfigurer<HttpSecurity> csrf) {
		XorCsrfTokenRequestAttributeHandler eager = new XorCsrfTokenRequestAttributeHandler();
		eager.setCsrfRequestAttributeName(null);
		csrf.csrfTokenRepository(new CsrfCookie())
			.csrfTokenRequestHandler(eager)
			.sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy());
	}

}
