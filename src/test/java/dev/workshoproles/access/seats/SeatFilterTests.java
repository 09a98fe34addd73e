package dev.workshoproles.access.seats;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import dev.workshoproles.seats.Classroom;
import dev.workshoproles.seats.Seat;
import dev.workshoproles.seats.Seats;
import dev.workshoproles.seats.SeatsConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

class SeatFilterTests {

	private static final Seat ANA = new Seat("seat-1", "s1-", null);

	private static final Seat BAO = new Seat("seat-10", "s10-", null);

	private final Seats seats = classOf(ANA, BAO);

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private @Nullable HttpServletRequest passed;

	private Optional<Seat> at = Optional.empty();

	@BeforeEach
	void nothingYet() {
		this.passed = null;
	}

	@ParameterizedTest
	@CsvSource({ "'',/seats/seat-1/runs/x,/seats/seat-1,/runs/x", "'',/seats/seat-1/,/seats/seat-1,/",
			"/lab,/lab/seats/seat-1/runs/x,/lab/seats/seat-1,/runs/x",
			"'',/api/v1/seats/seat-1/roles,/seats/seat-1,/api/v1/roles",
			"/lab,/lab/api/v1/seats/seat-1/roles,/lab/seats/seat-1,/api/v1/roles",
			"'',/seats/seat-1/api/v1/roles,/seats/seat-1,/api/v1/roles" })
	void aSeatIsAnApplicationOfItsOwn(String root, String uri, String context, String path) throws Exception {
		filter(request(root, uri));
		assertThat(this.at).contains(ANA);
		assertThat(this.passed.getContextPath()).isEqualTo(context);
		assertThat(this.passed.getRequestURI()).isEqualTo(context + path);
		assertThat(this.passed.getServletPath()).isEqualTo(path);
		assertThat(this.passed.getPathInfo()).isNull();
		assertThat(this.passed.getRequestURL()).hasToString("http://localhost" + context + path);
		assertThat(SeatAddress.root(this.passed)).isEqualTo(root);
		assertThat(SeatFilter.leadsNowhere(this.passed)).isFalse();
		assertThat(this.seats.current()).isEmpty();
	}

	@Test
	void thePathWithinTheServletIsDecodedAndTheAddressIsNot() throws Exception {
		MockHttpServletRequest request = request("", "/seats/seat-1/roles/a%40b");
		request.setServletPath("/seats/seat-1/roles/a@b");
		filter(request);
		assertThat(this.passed.getServletPath()).isEqualTo("/roles/a@b");
		assertThat(this.passed.getRequestURI()).isEqualTo("/seats/seat-1/roles/a%40b");
	}

	/** So that the firewall, which comes next, sees what was tried. */
	@ParameterizedTest
	@CsvSource({ "/seats/seat-1/../seat-10/,/seats/seat-10/,/../seat-10/",
			"/seats/seat-1/%2e%2e/seat-10/,/seats/seat-10/,/%2e%2e/seat-10/",
			"/seats/seat-1/../../runs,/runs,/../../runs" })
	void aWayOutOfASeatIsNoWayIntoAnother(String uri, String decoded, String path) throws Exception {
		MockHttpServletRequest request = request("", uri);
		request.setServletPath(decoded);
		filter(request);
		assertThat(this.at).contains(ANA);
		assertThat(this.passed.getServletPath()).isEqualTo(path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/seats/none/", "/seats/SEAT-1/", "/seats/seat%2D1/", "/seats/seat-1;x/", "/seats/seat-/",
			"/api/v1/seats/none/roles", "/seats/seat-1/class", "/seats/seat-1/class/cards", "/seats/seat-1/connect",
			"/seats/seat-1/actuator/info", "/seats/seat-1/sandbox", "/seats/seat-1/practise",
			"/seats/seat-1/seats/seat-10/", "/seats/seat-1/api/v1/class/links", "/api/v1/seats/seat-1/class/links",
			"/seats/seat-1/error", "/runs", "/roles/x", "/plans", "/check", "/workshop", "/api/v1/roles", "/api/v1",
			"/api/v1/classes", "/seats", "/seats/", "/seats/SEAT-1", "/Class", "/%63lass", "/join", "/x/../class",
			"/class;x" })
	void whatNeitherASeatNorTheClassHasLeadsNowhere(String uri) throws Exception {
		filter(request("", uri));
		assertThat(this.at).isEmpty();
		assertThat(SeatFilter.leadsNowhere(this.passed)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/class", "/class/cards", "/api/v1/class", "/api/v1/class/links", "/connect",
			"/actuator/health", "/v3/api-docs", "/swagger-ui.html", "/webjars/x.css", "/css/x.css", "/sign-in",
			"/sign-out", "/language", "/theme", "/sandbox", "/sandbox/" })
	void whatIsTheClasssIsAtNoSeat(String uri) throws Exception {
		filter(request("/lab", "/lab" + uri));
		assertThat(this.at).isEmpty();
		assertThat(SeatFilter.leadsNowhere(this.passed)).isFalse();
		assertThat(this.passed.getContextPath()).isEqualTo("/lab");
	}

	@Test
	void aSeatWithoutItsSlashIsFoundUnderIt() throws Exception {
		filter(request("/lab", "/lab/seats/seat-1"));
		assertThat(this.response.getRedirectedUrl()).isEqualTo("/lab/seats/seat-1/");
		assertThat(this.passed).isNull();
	}

	@Test
	void anErrorPageIsAtTheSeatUnlessThatIsForgotten() throws Exception {
		MockHttpServletRequest request = request("", "/seats/seat-10/nothing");
		filter(request);
		request.setRequestURI("/error");
		request.setServletPath("/error");
		request.setDispatcherType(DispatcherType.ERROR);
		filter(request);
		assertThat(this.at).contains(BAO);
		assertThat(this.passed.getContextPath()).isEqualTo("/seats/seat-10");
		SeatFilter.forgetSeat(request);
		filter(request);
		assertThat(this.at).isEmpty();
		assertThat(this.passed.getContextPath()).isEmpty();
	}

	@Test
	void theLinkIsAtTheAddressThatTheBrowserUsed() throws Exception {
		MockHttpServletRequest request = request("/lab", "/lab/class/cards");
		request.addHeader("Host", "lab.example:8443");
		request.setScheme("https");
		assertThat(SeatAddress.link(request, ANA, "key"))
			.isEqualTo("https://lab.example:8443/lab/seats/seat-1/join?key=key");
	}

	private void filter(MockHttpServletRequest request) throws Exception {
		this.at = Optional.empty();
		new SeatFilter(this.seats).doFilter(request, this.response, (passed, answer) -> {
			this.passed = (HttpServletRequest) passed;
			this.at = this.seats.current();
		});
	}

	private static MockHttpServletRequest request(String root, String uri) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", uri);
		request.setContextPath(root);
		request.setServletPath(uri.substring(root.length()));
		return request;
	}

	private static Seats classOf(Seat... seats) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("class", Map.of("console.class", "test")));
		context.registerBean(Classroom.class, () -> new Classroom("Class", List.of(seats), null));
		context.register(SeatsConfiguration.class);
		context.refresh();
		return context.getBean(Seats.class);
	}

}
