package dev.workshoproles.access;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
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
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import dev.workshoproles.access.hosts.AllowedHosts;
import dev.workshoproles.access.hosts.ForeignOriginFilter;
import dev.workshoproles.access.load.UnauthenticatedBodyFilter;
import dev.workshoproles.access.seats.SeatAddress;
import dev.workshoproles.access.signin.AccessKeyFilter;
import dev.workshoproles.access.signin.ClassDoors.Refusal;
import dev.workshoproles.access.signin.CsrfCookie;
import dev.workshoproles.access.signin.SignIn;
import dev.workshoproles.access.signin.TokenFilter;
import dev.workshoproles.account.sandbox.wire.AccessKeyId;
import dev.workshoproles.problem.Problem;
import dev.workshoproles.problem.ProblemType;
import dev.workshoproles.problem.ProblemWriter;

/**
 * The security filter chains for the API, for the pages and for the sandbox. None keeps a
 * session, so none can be stolen or fixated, and open pages survive a restart.
 */
final class SecurityChains {

	private static final String API = "/api/";

	private static final String SANDBOX = "/sandbox";

	/**
	 * A call signed as AWS's clients do may lack the path. No form of a page can be
	 * signed.
	 */
	private static final RequestMatcher SANDBOX_CALLS = new OrRequestMatcher(
			PathPatternRequestMatcher.pathPattern(SANDBOX + "/**"),
			new AndRequestMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/"),
					(request) -> !AccessKeyId.in(request.getHeader(HttpHeaders.AUTHORIZATION)).isEmpty()));

	private static final String[] API_PATHS = { API + "**", "/actuator/**", "/v3/api-docs/**", "/v3/api-docs.yaml",
			"/workshop.schema.json" };

	private static final String[] PUBLIC = { "/actuator/health/**", "/webjars/**", "/css/**", "/js/**", "/images/**",
			"/favicon.*", "/sign-in", SeatAddress.JOIN, "/language", "/theme" };

	private static final RequestMatcher PUBLIC_PATHS = new OrRequestMatcher(
			Arrays.stream(PUBLIC).map(PathPatternRequestMatcher::pathPattern).toArray(RequestMatcher[]::new));

	private final Optional<SignIn> signIn;

	private final Optional<ClassAccess> seats;

	private final AllowedHosts hosts;

	private final ProblemWriter problems;

	SecurityChains(Optional<SignIn> signIn, Optional<ClassAccess> seats, AllowedHosts hosts, ProblemWriter problems) {
		this.signIn = signIn;
		this.seats = seats;
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
		return guard(http, API, SignInEntryPoints.forApi(this.problems), this::tokenOrCookie, SecurityChains::notFound);
	}

	SecurityFilterChain forPages(HttpSecurity http) {
		http.csrf(SecurityChains::keepTokenInCookie);
		return guard(http, API, SignInEntryPoints.forPages(), this::tokenOrCookie, SecurityChains::notFound);
	}

	/**
	 * Guards the sandbox as AWS's own tools call it, whose requests are forms like those
	 * of pages: no cookie counts here, so none can be misused, and what a browser sends
	 * for another site is refused whatever the method. The key of a seat does not let in:
	 * AWS's tools reach the whole account, not one seat.
	 * @param issued whether the sandbox gave an access key
	 */
	SecurityFilterChain forSandbox(HttpSecurity http, Predicate<String> issued) {
		http.securityMatcher(SANDBOX_CALLS).csrf(AbstractHttpConfigurer::disable);
		return guard(http, SANDBOX, SignInEntryPoints.forSandbox(),
				(signIn) -> new AccessKeyFilter(signIn.token(), issued),
				(request, response) -> this.problems.refuse(Problem.of(ProblemType.NOT_FOUND), request, response));
	}

	private Filter tokenOrCookie(SignIn signIn) {
		return new TokenFilter(signIn, this.seats.map(ClassAccess::signIn));
	}

	private static void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.sendError(HttpStatus.NOT_FOUND.value());
	}

	private SecurityFilterChain guard(HttpSecurity http, String guarded, AuthenticationEntryPoint challenge,
			Function<SignIn, Filter> authentication, Refusal refusal) {
		http.headers(new SecurityHeaders())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(challenge))
			.authorizeHttpRequests(this::permit)
			.addFilterAfter(new ForeignOriginFilter(guarded, this.hosts, this.problems), HeaderWriterFilter.class);
		this.signIn.ifPresent((required) -> http.addFilterBefore(authentication.apply(required), CsrfFilter.class));
		this.seats.ifPresent((access) -> http.addFilterBefore(access.doors(PUBLIC_PATHS, refusal), CsrfFilter.class));
		this.signIn.ifPresent((required) -> http.addFilterBefore(new UnauthenticatedBodyFilter(PUBLIC_PATHS, challenge),
				CsrfFilter.class));
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
