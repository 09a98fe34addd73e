package dev.workshoproles.api;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.CreatePolicyRequest;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.IamException;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

import dev.workshoproles.account.DeniedAction;
import dev.workshoproles.account.calls.AccountError;
import dev.workshoproles.account.calls.AccountError.Kind;
import dev.workshoproles.account.calls.AccountException;
import dev.workshoproles.account.calls.Refuser;
import dev.workshoproles.api.ApiClient.Answer;
import dev.workshoproles.api.runs.EventStreams;
import dev.workshoproles.runs.PlanDeniedException;
import dev.workshoproles.runs.StoredChoices;
import dev.workshoproles.runs.RunHistory;
import dev.workshoproles.runs.RunService;
import dev.workshoproles.runs.journal.StoredPlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willThrow;

/**
 * The contract says which calls fail when the account or the console is at its limit, and
 * says it of no other call.
 */
@ConsoleTest
class DescribedFailuresTests {

	private static final String APPLY = "{\"action\":\"apply\"}";

	private static final String CAPTURE = "{\"roles\":[\"APIGateway-SQS\"]}";

	private static final List<String> GET = List.of("/target", "/workshop", "/workshop/export/{dialect}",
			"/permissions", "/roles", "/roles/{name}", "/roles/{name}/effective", "/plans/{id}", "/runs", "/runs/{id}",
			"/runs/{id}/events", "/runs/{id}/kept/{number}", "/sandbox/drills");

	private static final List<String> POST = List.of("/plans", "/runs", "/workshops/capture", "/workshops/check",
			"/workshops/convert", "/sandbox/drills");

	private static final List<String> DELETE = List.of("/sandbox");

	private static final List<String> PUT = List.of("/workshop/resources", "/workshop/parameters");

	private static final String NARROW = "{\"resources\":\"narrow\"}";

	private static final String NO_PARAMETER = "{}";

	@MockitoSpyBean
	private IamClient iam;

	@MockitoSpyBean
	private RunService runs;

	@MockitoSpyBean
	private RunHistory history;

	@MockitoSpyBean
	private StoredChoices choices;

	private ApiClient api;

	private ApiDescription description;

	private String plan;

	private String run;

	/** A run that the test before has begun must not meet what this one changes. */
	@BeforeEach
	void aPlanAndARun(@LocalServerPort int port) {
		this.api = new ApiClient(port);
		this.description = new ApiDescription(this.api.get("/v3/api-docs").json());
		this.plan = this.api.post("/api/v1/plans", APPLY).text("id");
		this.run = await()
			.until(() -> this.api.run("{\"action\":\"remove\"}"),
					(run) -> run.path("state").asString("").equals("SUCCEEDED"))
			.path("id")
			.asString();
	}

	@Test
	void areAllCalls() {
		assertThat(Stream
			.of(GET.stream().map("GET /api/v1"::concat), POST.stream().map("POST /api/v1"::concat),
					PUT.stream().map("PUT /api/v1"::concat), DELETE.stream().map("DELETE /api/v1"::concat))
			.flatMap((calls) -> calls)).containsExactlyInAnyOrderElementsOf(calls());
	}

	/** Those of a class fail in a console that has one: {@code ClassContractTests}. */
	private Set<String> calls() {
		Set<String> calls = new TreeSet<>(this.description.calls());
		calls.removeIf(ApiDescription::isOfClass);
		return calls;
	}

	@Test
	void areGivenWhenIamDoesNotAnswer() {
		assertGiven("account-error", SdkClientException.create("No answer"), Kind.UNREACHABLE);
	}

	@Test
	void areGivenWithoutCredentials() {
		assertGiven("credentials",
				IamException.builder()
					.statusCode(403)
					.awsErrorDetails(
							AwsErrorDetails.builder().errorCode("ExpiredToken").errorMessage("expired").build())
					.build(),
				Kind.REJECTED_CREDENTIALS);
	}

	private void assertGiven(String problem, SdkException failure, Kind kind) {
		willThrow(failure).given(this.iam).getRole(any(GetRoleRequest.class));
		forgetTheAccount(new AccountException(new AccountError(kind, "Failed", "GetCallerIdentity", null, ""), null));
		Set<String> given = new TreeSet<>();
		for (String path : GET) {
			note(problem, "GET", path, this.api.get(address(path)), given);
		}
		for (String path : POST) {
			note(problem, "POST", path,
					this.api.post(address(path), path.equals("/workshops/capture") ? CAPTURE : APPLY), given);
		}
		for (String path : PUT) {
			note(problem, "PUT", path,
					this.api.put(address(path), path.equals("/workshop/resources") ? NARROW : NO_PARAMETER), given);
		}
		for (String path : DELETE) {
			note(problem, "DELETE", path, this.api.send(this.api.request(address(path)).DELETE()), given);
		}
		assertThat(given).isNotEmpty().isEqualTo(described(problem));
	}

	/** Whose plans and runs are shown is unknown then, as it never is in the sandbox. */
	private void forgetTheAccount(AccountException failure) {
		willThrow(failure).given(this.runs).findPlan(any());
		willThrow(failure).given(this.history).find(any());
		willThrow(failure).given(this.history).page(anyInt(), anyInt());
		willThrow(failure).given(this.choices).choose(any(), any());
		willThrow(failure).given(this.choices).setParameters(any(), any());
	}

	private void note(String problem, String method, String path, Answer answer, Set<String> given) {
		if (answer.text("type").equals("urn:workshop-roles:problem:" + problem)) {
			given.add(method + " /api/v1" + path);
			assertThat(Integer.toString(answer.status()))
				.isEqualTo(this.description.problemExample(problem).path("status").asString(""));
		}
	}

	/** The sandbox denies nothing. */
	@Test
	void isGivenWhenIamWouldDenyThePlan() {
		StoredPlan stored = this.runs.findPlan(this.plan).orElseThrow();
		willThrow(new PlanDeniedException(stored, List
			.of(new DeniedAction("iam:CreateRole", List.of("*"), Refuser.SERVICE_CONTROL_POLICY, List.of(), true))))
			.given(this.runs)
			.start(any(), any());
		Set<String> given = new TreeSet<>();
		note("plan-denied", "POST", "/runs", this.api.post("/api/v1/runs", APPLY), given);
		assertThat(given).isNotEmpty().isEqualTo(described("plan-denied"));
	}

	@Test
	void isGivenWhenTooManyStreamsAreOpen() {
		CountDownLatch release = new CountDownLatch(1);
		willAnswer((call) -> {
			release.await();
			return call.callRealMethod();
		}).given(this.iam).createPolicy(any(CreatePolicyRequest.class));
		List<HttpResponse<Stream<String>>> open = new ArrayList<>();
		String events = this.api.post("/api/v1/runs", APPLY).header("Location") + "/events";
		try {
			for (int stream = 0; stream < EventStreams.LIMIT; stream++) {
				open.add(this.api.send(this.api.request(events), BodyHandlers.ofLines()));
			}
			Answer answer = this.api.get(events);
			assertThat(answer.status()).isEqualTo(503);
			assertThat(answer.text("type")).isEqualTo("urn:workshop-roles:problem:too-many-streams");
			assertThat(answer.header("Retry-After")).isNotEmpty();
		}
		finally {
			release.countDown();
			open.forEach((stream) -> stream.body().close());
		}
		assertThat(described("too-many-streams")).isEqualTo(Collections.singleton("GET /api/v1/runs/{id}/events"));
	}

	private Set<String> described(String problem) {
		Set<String> calls = calls();
		calls.removeIf((call) -> !this.description.problems(call).contains(problem));
		return calls;
	}

	private String address(String path) {
		return "/api/v1" + path.replace("{dialect}", "cli")
			.replace("{name}", "APIGateway-SQS")
			.replace("{number}", "1")
			.replace("/plans/{id}", "/plans/" + this.plan)
			.replace("{id}", this.run);
	}

}
