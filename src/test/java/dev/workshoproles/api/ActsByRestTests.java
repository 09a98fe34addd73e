package dev.workshoproles.api;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.ListPoliciesRequest;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.workshoproles.access.ClassConsole;
import dev.workshoproles.api.ApiClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A teacher's script: plan, create, record and remove at three seats, over HTTP.
 */
@ClassConsole
class ActsByRestTests {

	private static final String TOKEN = "Bearer " + ClassConsole.TOKEN;

	private static final String SEATS = "\"seats\":[\"seat-293\",\"seat-291\",\"seat-292\"]";

	private static final String CREATE = "{\"kind\":\"create\"," + SEATS + "}";

	private static final String REMOVE = "{\"kind\":\"remove\"," + SEATS + "}";

	@Autowired
	@Qualifier("sandboxIam")
	private IamClient iam;

	private ApiClient api;

	@BeforeEach
	void console(@LocalServerPort int port) {
		this.api = new ApiClient(port);
	}

	@Test
	void leavesTheAccountAsItWas() {
		List<String> before = account();
		JsonNode plan = post("/plans", CREATE).json();
		assertThat(plan.at("/summary/all").asInt()).isEqualTo(3);
		assertThat(plan.path("fits").asBoolean()).isTrue();
		int roles = plan.at("/created/roles").asInt();
		assertThat(roles).isEqualTo(9);
		assertThat(account()).isEqualTo(before);

		Answer created = post("/acts", CREATE, "Idempotency-Key", "by-rest", "Prefer", "wait=60");
		assertThat(created.status()).isEqualTo(200);
		assertThat(created.text("state")).isEqualTo("DONE");
		assertThat(created.json().at("/seats/0/seat").asString()).isEqualTo("seat-291");
		assertThat(get(created.json().at("/seats/2/runs/0").asString()).text("state")).isEqualTo("SUCCEEDED");
		assertThat(post("/acts", CREATE, "Idempotency-Key", "by-rest").header("Location"))
			.isEqualTo(created.header("Location"));
		assertThat(states(get("/api/v1/class?check=true").json())).containsExactly("READY", "READY", "READY");
		assertThat(account()).hasSizeGreaterThan(before.size() + roles);

		JsonNode record = get(created.header("Location") + "/record").json();
		assertThat(record.at("/made/roles").asInt()).isEqualTo(roles);
		assertThat(record.at("/seats/0/made").size()).isEqualTo(record.at("/seats/1/made").size()).isGreaterThan(3);
		Answer table = get(created.header("Location") + "/record", "Accept", "text/csv");
		assertThat(table.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
		assertThat(table.http().body().split("\r\n")).hasSize(4)
			.anySatisfy((line) -> assertThat(line).startsWith("seat-291,s291-,").contains("ROLE s291-APIGateway-SQS"));

		Answer removed = post("/acts", REMOVE, "Prefer", "wait=60");
		assertThat(removed.text("state")).isEqualTo("DONE");
		assertThat(get(removed.header("Location") + "/record").json().at("/removed/roles").asInt()).isEqualTo(roles);
		assertThat(account()).isEqualTo(before);
		assertThat(post("/plans", REMOVE).json().at("/summary/nothing").asInt()).isEqualTo(3);
		assertThat(get("/api/v1/class/acts?size=2").json().path("acts").valueStream())
			.extracting((act) -> act.path("href").asString())
			.containsExactly(removed.header("Location"), created.header("Location"));
	}

	@Test
	void whoWatchesIsToldAtOnce() {
		HttpResponse<Stream<String>> stream = this.api
			.send(this.api.request("/api/v1/class/events", "Authorization", TOKEN), BodyHandlers.ofLines());
		try (Stream<String> lines = stream.body()) {
			Iterator<String> events = lines.filter((line) -> line.startsWith("data:")).iterator();
			assertThat(events.next()).isEqualTo("data:1");
			assertThat(post("/acts", "{\"kind\":\"remove\",\"seats\":[\"seat-294\"]}").status()).isEqualTo(202);
			assertThat(events.next()).isEqualTo("data:2");
		}
	}

	@Test
	void nothingIsThereForWhoIsNotTheTeacher() {
		for (String path : List.of("", "/acts", "/events")) {
			assertThat(this.api.get("/api/v1/class" + path).status()).isEqualTo(401);
			assertThat(get("/api/v1/seats/seat-291/class" + path).status()).isEqualTo(404);
		}
	}

	private static List<String> states(JsonNode wall) {
		return wall.path("seats")
			.valueStream()
			.skip(290)
			.limit(3)
			.map((seat) -> seat.path("state").asString())
			.toList();
	}

	/** What is in the account, with everything that is said of it. */
	private List<String> account() {
		return Stream
			.concat(this.iam.listRolesPaginator().roles().stream().map(Object::toString),
					this.iam.listPoliciesPaginator(ListPoliciesRequest.builder().scope(PolicyScopeType.LOCAL).build())
						.policies()
						.stream()
						.map(Object::toString))
			.sorted()
			.toList();
	}

	private Answer get(String path, String... headers) {
		return this.api.get(path, with(headers));
	}

	private Answer post(String path, String body, String... headers) {
		return this.api.post("/api/v1/class" + path, body, with(headers));
	}

	private static String[] with(String... headers) {
		return Stream.concat(Stream.of("Authorization", TOKEN), Stream.of(headers)).toArray(String[]::new);
	}

}
