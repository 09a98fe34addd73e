package dev.workshoproles.api;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.CreatePolicyRequest;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

import dev.workshoproles.api.ApiClient.Answer;
import dev.workshoproles.api.problems.BodyCheck;
import dev.workshoproles.seats.ClassEnd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willCallRealMethod;
import static org.mockito.BDDMockito.willReturn;

/**
 * Every answer of the description is given, and every answer given is in the description.
 */
@ConsoleTest
class DescribedAnswersTests {

	private static final String APPLY = "{\"action\":\"apply\"}";

	private static final String DRILL = "{\"drill\":\"random\"}";

	private static final String TEXT = "text/plain";

	private static final String WIDE = "{\"resources\":\"wide\"}";

	/**
	 * Those that any call may have: from the guard, from IAM, from a mishap. Other tests
	 * see to them.
	 */
	private static final List<String> ANY = List.of("401", "403", "500", "502", "503", "507");

	@MockitoSpyBean
	private IamClient iam;

	@MockitoSpyBean
	private ClassEnd end;

	private final SortedMap<String, Set<String>> seen = new TreeMap<>();

	/** By call, the ends of the types of the problems that it was answered with. */
	private final SortedMap<String, Set<String>> problems = new TreeMap<>();

	private ApiClient api;

	private ApiDescription description;

	@BeforeEach
	void console(@LocalServerPort int port) {
		this.api = new ApiClient(port);
		this.description = new ApiDescription(this.api.get("/v3/api-docs").json());
	}

	@Test
	void areAllGiven() {
		askForTheState();
		askForCaptures();
		askForReviews();
		askForPlans();
		askForRuns();
		askForTheSandbox();
		SortedMap<String, Set<String>> described = new TreeMap<>();
		calls().forEach((call) -> {
			described.put(call, new TreeSet<>(this.description.statuses(call)));
			described.get(call).removeAll(ANY);
		});
		assertThat(this.seen).isEqualTo(described);
		assertThat(this.problems).isEqualTo(describedProblems());
	}

	/**
	 * Those of a class are given by a console that has one: {@code ClassContractTests}.
	 */
	private Stream<String> calls() {
		return this.description.calls().stream().filter((call) -> !ApiDescription.isOfClass(call));
	}

	private SortedMap<String, Set<String>> describedProblems() {
		SortedMap<String, Set<String>> described = new TreeMap<>();
		calls().forEach((call) -> {
			TreeSet<String> problems = new TreeSet<>(this.description.problems(call));
			problems.removeIf(
					(problem) -> ANY.contains(this.description.problemExample(problem).path("status").asString("")));
			described.put(call, problems);
		});
		return described;
	}

	private void askForTheState() {
		for (String path : List.of("/target", "/workshop", "/permissions", "/roles")) {
			get(path, "");
			malformedAndUnacceptable(path, "");
		}
		for (String dialect : List.of("cli", "cloudformation", "terraform", "pulumi", "cli?role=Admin")) {
			get("/workshop/export/{dialect}", dialect);
		}
		malformedAndUnacceptable("/workshop/export/{dialect}", "cli");
		send("PUT", "/workshop/resources", "/workshop/resources", WIDE);
		badBodies("PUT", "/workshop/resources", WIDE);
		send("PUT", "/workshop/parameters", "/workshop/parameters", "{\"none\":\"x\"}");
		badBodies("PUT", "/workshop/parameters", "{}");
		get("/roles/{name}", "APIGateway-SQS");
		asText("/target", "");
		asText("/roles", "");
		asText("/roles/{name}", "APIGateway-SQS");
		get("/roles/{name}", "Admin");
		malformedAndUnacceptable("/roles/{name}", "APIGateway-SQS");
		for (String path : List.of("APIGateway-SQS/effective", "Admin/effective", "APIGateway-SQS/effective/..%2F")) {
			see("GET", "/roles/{name}/effective", this.api.get("/api/v1/roles/" + path));
		}
		see("GET", "/roles/{name}/effective",
				this.api.get("/api/v1/roles/APIGateway-SQS/effective", "Accept", "image/png"));
	}

	private void askForCaptures() {
		post("/workshops/capture", "{\"roles\":[\"APIGateway-SQS\"]}");
		badBodies("POST", "/workshops/capture", "{\"roles\":[\"APIGateway-SQS\"]}");
	}

	private void askForReviews() {
		String template = "{\"Resources\":{\"Reader\":{\"Type\":\"AWS::IAM::Role\",\"Properties\":"
				+ "{\"AssumeRolePolicyDocument\":{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\","
				+ "\"Principal\":{\"Service\":\"lambda.amazonaws.com\"}}}}}}}";
		for (String path : List.of("/workshops/check", "/workshops/convert")) {
			send("POST", path, path, template);
			send("POST", path, path, "{}");
			send("POST", path, path + "?name=" + "x".repeat(256), template);
			send("POST", path, path, template, "Accept", "image/png");
			send("POST", path, path + "/..%2F", template);
			send("POST", path, path, template, "Content-Type", "text/plain");
		}
	}

	private void askForPlans() {
		Answer plan = post("/plans", APPLY);
		get("/plans/{id}", plan.text("id"));
		asText("/plans/{id}", plan.text("id"));
		isText(post("/plans", APPLY, "Accept", TEXT));
		get("/plans/{id}", "none");
		malformedAndUnacceptable("/plans/{id}", plan.text("id"));
		post("/plans", "{\"action\":\"apply\",\"roles\":[\"Admin\"]}");
		badBodies("POST", "/plans", APPLY);
	}

	private void askForRuns() {
		String plan = this.api.post("/api/v1/plans", APPLY).text("id");
		CountDownLatch release = holdWrites();
		Answer run = post("/runs", APPLY, "Idempotency-Key", "one");
		post("/runs", APPLY);
		post("/sandbox/drills", DRILL);
		send("DELETE", "/sandbox", "/sandbox", "");
		release.countDown();
		post("/runs", APPLY, "Idempotency-Key", "one", "Prefer", "wait=30");
		isText(post("/runs", APPLY, "Idempotency-Key", "one", "Prefer", "wait=30", "Accept", TEXT));
		isText(post("/runs", APPLY, "Idempotency-Key", "one", "Accept", TEXT));
		post("/runs", "{\"action\":\"remove\"}", "Idempotency-Key", "one");
		post("/runs", "{\"planId\":\"" + plan + "\"}");
		post("/runs", "{\"planId\":\"none\"}");
		post("/runs", APPLY, "Idempotency-Key", "not one word");
		post("/runs", "{\"action\":\"apply\",\"roles\":[\"Admin\"]}");
		badBodies("POST", "/runs", APPLY);
		askOnceTheClassIsOver();
		get("/runs", "");
		get("/runs", "?page=x");
		malformedAndUnacceptable("/runs", "");
		askForOneRun(run.text("id"));
	}

	private void askOnceTheClassIsOver() {
		willReturn(Instant.parse("2026-11-28T11:00:00Z")).given(this.end).time();
		willReturn(true).given(this.end).isOver();
		post("/runs", APPLY);
		willCallRealMethod().given(this.end).isOver();
	}

	private void askForOneRun(String run) {
		get("/runs/{id}", run);
		asText("/runs/{id}", run);
		get("/runs/{id}", "none");
		malformedAndUnacceptable("/runs/{id}", run);
		get("/runs/{id}/events", run);
		get("/runs/{id}/events", run, "Last-Event-ID", "999");
		get("/runs/{id}/events", "none");
		get("/runs/{id}/events", run, "Last-Event-ID", "x");
		malformedAndUnacceptable("/runs/{id}/events", run);
		String kept = runThatKeeps();
		for (String document : List.of(kept + "/kept/1", kept + "/kept/2", kept + "/kept/x", kept + "/kept/..%2F",
				"none/kept/1")) {
			see("GET", "/runs/{id}/kept/{number}", this.api.get("/api/v1/runs/" + document));
		}
		see("GET", "/runs/{id}/kept/{number}", this.api.get("/api/v1/runs/" + kept + "/kept/1", "Accept", "image/png"));
	}

	private void askForTheSandbox() {
		get("/sandbox/drills", "");
		malformedAndUnacceptable("/sandbox/drills", "");
		post("/sandbox/drills", DRILL);
		post("/sandbox/drills", "{\"drill\":\"none\"}");
		badBodies("POST", "/sandbox/drills", DRILL);
		send("DELETE", "/sandbox", "/sandbox", "");
		send("DELETE", "/sandbox", "/sandbox", "", "Accept", "image/png");
		send("DELETE", "/sandbox", "/sandbox/..%2F", "");
	}

	private String runThatKeeps() {
		this.iam.putRolePolicy((request) -> request.roleName("APIGateway-SQS").policyName("by-hand").policyDocument("""
				{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:*","Resource":"*"}}"""));
		return this.api.run(APPLY).path("id").asString();
	}

	private void badBodies(String method, String path, String good) {
		send(method, path, path, "{}");
		send(method, path, path, " ".repeat(BodyCheck.MAX_BYTES) + good);
		send(method, path, path, good, "Accept", "image/png");
		send(method, path, path + "/..%2F", good);
		send(method, path, path, good, "Content-Type", "text/plain");
	}

	private void send(String method, String path, String place, String body, String... headers) {
		HttpRequest.Builder request = this.api.request("/api/v1" + place, headers)
			.method(method, BodyPublishers.ofString(body));
		see(method, path, this.api.send(List.of(headers).contains("Content-Type") ? request
				: request.header("Content-Type", "application/json")));
	}

	private void malformedAndUnacceptable(String path, String value) {
		get(path, value, "Accept", "image/png");
		get(path, value + "/..%2F");
	}

	private void asText(String path, String value) {
		isText(get(path, value, "Accept", TEXT));
	}

	private static void isText(Answer answer) {
		assertThat(answer.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
		assertThat(answer.http().body()).endsWith("\n").isNotBlank();
		assertThat(answer.http().body().lines()).allSatisfy((line) -> assertThat(line).hasSizeLessThanOrEqualTo(100));
	}

	private Answer get(String path, String value, String... headers) {
		String place = path.contains("{") ? path.replaceFirst("\\{.*?}", value) : path + value;
		return see("GET", path, this.api.get("/api/v1" + place, headers));
	}

	private Answer post(String path, String body, String... headers) {
		return see("POST", path, this.api.post("/api/v1" + path, body, headers));
	}

	/** Notes the answer, and holds it to what its status promises. */
	private Answer see(String method, String path, Answer answer) {
		String call = method + " /api/v1" + path;
		String status = Integer.toString(answer.status());
		this.seen.computeIfAbsent(call, (first) -> new TreeSet<>()).add(status);
		Set<String> slugs = this.problems.computeIfAbsent(call, (first) -> new TreeSet<>());
		if (answer.status() >= 400) {
			slugs.add(answer.text("type").replaceAll(".*:", ""));
		}
		JsonNode described = this.description.call(call).path("responses").path(status);
		List<String> types = new ArrayList<>(described.path("content").propertyNames());
		assertThat(answer.header("Content-Type").replaceAll(";.*", "")).as(call + " " + status)
			.isIn(types.isEmpty() ? List.of("") : types);
		described.path("headers")
			.propertyNames()
			.forEach((header) -> assertThat(answer.header(header)).as(call + " " + header).isNotEmpty());
		return answer;
	}

	private CountDownLatch holdWrites() {
		CountDownLatch latch = new CountDownLatch(1);
		willAnswer((call) -> {
			latch.await();
			return call.callRealMethod();
		}).given(this.iam).createPolicy(any(CreatePolicyRequest.class));
		return latch;
	}

}
