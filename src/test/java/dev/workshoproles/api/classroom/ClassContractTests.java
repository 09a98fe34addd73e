package dev.workshoproles.api.classroom;

import java.io.UnsupportedEncodingException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.api.ApiDescription;
import dev.workshoproles.api.ContractOfCode;
import dev.workshoproles.api.problems.BodyCheck;
import dev.workshoproles.classroom.work.TestActs;
import dev.workshoproles.problem.ProblemException;
import dev.workshoproles.problem.ProblemType;
import dev.workshoproles.runs.ClassOverException;
import dev.workshoproles.runs.execution.IdempotencyKeyReusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willReturn;
import static org.mockito.BDDMockito.willThrow;

/**
 * The contract's calls of a class are those of the code, and every answer and problem
 * that it has for them is given, and no other. What any call may be answered with, other
 * tests see to, and {@code
 * ClassAnswersTests} to the calls for links.
 */
class ClassContractTests extends ClassSlice {

	private static final JsonMapper MAPPER = new JsonMapper();

	private static final JsonMapper STRICT = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.changeDefaultPropertyInclusion((all) -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
		.build();

	/** From the guard, or from a mishap. */
	private static final List<String> ANY = List.of("malformed-request", "token-required", "host-not-allowed",
			"foreign-origin", "internal-error", "too-busy");

	private static final List<String> POST = List.of("/plans", "/acts");

	private final ApiDescription contract = ApiDescription.written();

	private final SortedMap<String, Set<String>> given = new TreeMap<>();

	@Autowired
	private RequestMappingHandlerMapping mapping;

	@Test
	void isThatOfTheCode() {
		ContractOfCode code = new ContractOfCode(this.mapping, ApiDescription::isOfClass);
		code.verifyParameters();
		code.verifySchemas();
		code.verifyNames();
	}

	/** As the code would read or write them. */
	@ParameterizedTest
	@MethodSource
	void hasTrueExamples(JsonNode example, Class<?> type) {
		JsonNode written = STRICT.valueToTree(STRICT.treeToValue(example, type));
		assertThat(written).hasToString(example.toString());
	}

	static Stream<Arguments> hasTrueExamples() {
		ApiDescription contract = ApiDescription.written();
		Stream<Arguments> bodies = contract.call("POST /api/v1/class/acts")
			.at("/requestBody/content/application~1json/examples")
			.valueStream()
			.map((example) -> Arguments.of(example.path("value"), ActBody.class));
		return Stream.concat(bodies,
				Stream.of(Arguments.of(contract.example("GET /api/v1/class", "200"), ClassView.class),
						Arguments.of(contract.example("POST /api/v1/class/plans", "200"), ClassPlanView.class),
						Arguments.of(contract.example("GET /api/v1/class/acts", "200"), ActsView.class),
						Arguments.of(contract.example("POST /api/v1/class/acts", "202"), ActView.class),
						Arguments.of(contract.example("GET /api/v1/class/acts/{id}", "200"), ActView.class),
						Arguments.of(contract.example("GET /api/v1/class/acts/{id}/record", "200"), RecordView.class)));
	}

	@Test
	void hasAllAnswersThatAreGiven() {
		askForWhatIsThere();
		askForWhatIsNot();
		badRequests();
		failWith(new AccountException(new AccountError(Kind.UNREACHABLE, "Failed", "GetCallerIdentity", null, ""),
				null));
		failWith(new AccountException(new AccountError(Kind.NO_CREDENTIALS, "Failed", "GetCallerIdentity", null, ""),
				null));
		failWith(new CannotGetJdbcConnectionException("away", new SQLTransientConnectionException()));
		willThrow(ProblemException.of(ProblemType.STORAGE_FULL)).given(this.acts).start(any(), any());
		send("/acts", CREATE);
		willThrow(ProblemException.of(ProblemType.TOO_MANY_STREAMS, 32)).given(this.streams).open(any());
		ask("/events", "");
		assertThat(this.given).isEqualTo(described());
	}

	private SortedMap<String, Set<String>> described() {
		SortedMap<String, Set<String>> described = new TreeMap<>();
		this.contract.calls()
			.stream()
			.filter((call) -> ApiDescription.isOfClass(call) && !call.matches(".*/links?"))
			.forEach((call) -> {
				Set<String> answers = new TreeSet<>(this.contract.problems(call));
				ANY.forEach(answers::remove);
				this.contract.statuses(call).stream().filter((status) -> status.startsWith("2")).forEach(answers::add);
				described.put(call, answers);
			});
		return described;
	}

	private void askForWhatIsThere() {
		anActHasEnded();
		given(this.acts.plan(any())).willReturn(plan());
		given(this.acts.start(any(), any())).willReturn(running());
		given(this.streams.open(any())).willReturn(stream());
		for (String accept : List.of("application/json", "text/plain")) {
			ask("", "", "Accept", accept);
			ask("/acts/{id}", ACT, "Accept", accept);
			send("/plans", CREATE, "Accept", accept);
			send("/acts", CREATE, "Accept", accept);
			send("/acts", CREATE, "Accept", accept, "Prefer", "wait=1");
		}
		ask("/acts", "");
		ask("/acts/{id}/record", ACT);
		ask("/acts/{id}/record", ACT, "Accept", "text/csv");
		ask("/events", "");
	}

	private void askForWhatIsNot() {
		given(this.acts.find("none")).willReturn(Optional.empty());
		given(this.acts.record("none")).willReturn(Optional.empty());
		ask("/acts/{id}", "none");
		ask("/acts/{id}/record", "none");
		for (RuntimeException refusal : List.of(TestActs.unknownSeat("seat-9"), TestActs.inProgress(ACT, "seat-1"),
				new ClassOverException(END), new IdempotencyKeyReusedException())) {
			willThrow(refusal).given(this.acts).start(any(), any());
			send("/acts", CREATE);
		}
		willThrow(TestActs.unknownSeat("seat-9")).given(this.acts).plan(any());
		send("/plans", CREATE);
	}

	private void badRequests() {
		ask("", "?check=maybe");
		ask("/acts", "?page=x");
		send("/acts", CREATE, "Idempotency-Key", "not one word");
		for (String path : POST) {
			send(path, "{}");
			send(path, " ".repeat(BodyCheck.MAX_BYTES) + CREATE);
			send(path, CREATE, "Content-Type", "text/plain");
			send(path, CREATE, "Accept", "image/png");
		}
		for (String path : List.of("", "/acts", "/acts/{id}", "/acts/{id}/record", "/events")) {
			ask(path, path.contains("{") ? ACT : "", "Accept", "image/png");
		}
	}

	/**
	 * What keeps acts from being known fails all that is about them, and nothing else.
	 */
	private void failWith(RuntimeException failure) {
		willThrow(failure).given(this.acts).list(anyInt(), anyInt());
		willThrow(failure).given(this.acts).find(any());
		willThrow(failure).given(this.acts).record(any());
		willThrow(failure).given(this.acts).start(any(), any());
		willReturn(plan()).given(this.acts).plan(any());
		ask("", "");
		ask("/acts", "");
		ask("/acts/{id}", ACT);
		ask("/acts/{id}/record", ACT);
		send("/acts", CREATE);
		send("/plans", CREATE);
	}

	private void ask(String path, String value, String... headers) {
		String place = path.contains("{") ? path.replaceFirst("\\{.*?}", value) : path + value;
		see("GET", path, get("/api/v1/class" + place, headers));
	}

	private void send(String path, String body, String... headers) {
		see("POST", path, post("/api/v1/class" + path, body, headers));
	}

	/** Notes the answer, and holds it to what its status promises. */
	private void see(String method, String path, MvcTestResult result) {
		String call = method + " /api/v1/class" + path;
		String status = Integer.toString(result.getResponse().getStatus());
		this.given.computeIfAbsent(call, (first) -> new TreeSet<>())
			.add((result.getResponse().getStatus() < 400) ? status : problem(result));
		JsonNode described = this.contract.call(call).path("responses").path(status);
		String type = String.valueOf(result.getResponse().getContentType()).replaceAll(";.*", "");
		// Spring writes the type of a stream with its first event.
		if (!path.equals("/events") || result.getResponse().getStatus() != 200) {
			assertThat(type).as(call + " " + status).isIn(new ArrayList<>(described.path("content").propertyNames()));
		}
		described.path("headers")
			.properties()
			.stream()
			.filter((header) -> header.getValue().path("required").asBoolean(false))
			.forEach((header) -> assertThat(result.getResponse().getHeader(header.getKey())).as(call).isNotEmpty());
	}

	private static String problem(MvcTestResult result) {
		try {
			return MAPPER.readTree(result.getResponse().getContentAsString())
				.path("type")
				.asString("")
				.replaceAll(".*:", "");
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
