package dev.workshoproles.api;

import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.workshoproles.testsupport.RunningConsole;

import static org.assertj.core.api.Assertions.assertThat;

@RunningConsole
class ApplyAndRemoveTests {

	private static final String APPLY = "{\"action\":\"apply\"}";

	private static final String REMOVE = "{\"action\":\"remove\"}";

	private static final String INLINE = """
			{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"s3:*","Resource":"*"}}""";

	@Autowired
	private IamClient iam;

	@Autowired
	private MeterRegistry meters;

	private ApiClient api;

	@BeforeEach
	void nothingThere(@LocalServerPort int port) {
		this.api = new ApiClient(port);
		choose("wide");
		this.api.run(REMOVE);
	}

	@Test
	void createsAndRemovesAll() {
		ApiClient.Answer run = this.api.post("/api/v1/runs", APPLY, "Prefer", "wait=30");
		assertThat(run.status()).isEqualTo(200);
		assertThat(run.header("Preference-Applied")).isEqualTo("wait=30");
		assertThat(run.text("state")).isEqualTo("SUCCEEDED");
		assertThat(run.json().path("steps")).hasSize(12)
			.allMatch((step) -> step.path("state").asString().equals("SUCCEEDED"));
		assertThat(statuses()).containsOnly("READY").hasSize(3);
		assertThat(this.api.run(REMOVE).path("state").asString()).isEqualTo("SUCCEEDED");
		assertThat(statuses()).containsOnly("MISSING").hasSize(3);
		assertThat(this.iam.listPolicies((request) -> request.scope(PolicyScopeType.LOCAL)).policies()).isEmpty();
	}

	@Test
	void switchesBetweenWideAndNarrowPolicies() {
		this.api.run(APPLY);
		JsonNode workshop = choose("narrow");
		assertThat(workshop.path("resources").asString()).isEqualTo("narrow");
		assertThat(workshop.at("/roles/0/policies/0/document/Statement/0/Resource/0").asString())
			.isEqualTo("arn:aws:dynamodb:us-east-1:000000000000:table/orders");
		assertThat(statuses()).containsExactly("DRIFTED", "DRIFTED", "READY");
		assertThat(this.api.run(APPLY).path("steps")).hasSize(4);
		assertThat(statuses()).containsOnly("READY");
		choose("wide");
		assertThat(statuses()).containsExactly("DRIFTED", "DRIFTED", "READY");
	}

	private JsonNode choose(String resources) {
		return this.api.put("/api/v1/workshop/resources", "{\"resources\":\"" + resources + "\"}").json();
	}

	@Test
	void writesNothingWhenAppliedTwice() {
		this.api.run(APPLY);
		double before = writes();
		JsonNode second = this.api.run(APPLY);
		assertThat(before).isPositive();
		assertThat(writes()).isEqualTo(before);
		assertThat(second.path("state").asString()).isEqualTo("SUCCEEDED");
		assertThat(second.path("steps")).isEmpty();
	}

	@Test
	void repairsInPlaceAndKeepsWhatItOverwrites() {
		this.api.run(APPLY);
		this.iam.putRolePolicy(
				(request) -> request.roleName("APIGateway-SQS").policyName("by+hand").policyDocument(INLINE));
		JsonNode run = this.api.run(APPLY);
		assertThat(run.path("state").asString()).isEqualTo("SUCCEEDED");
		ApiClient.Answer kept = this.api.get(run.at("/kept/0/href").asString());
		assertThat(kept.http().body()).isEqualTo(INLINE);
		assertThat(kept.header("Content-Disposition"))
			.isEqualTo("attachment; filename=\"1-DeleteRolePolicy-APIGateway-SQS-by-hand.json\"");
	}

	@Test
	void carriesOutAPlanUnlessTheAccountHasChanged() {
		ApiClient.Answer plan = this.api.post("/api/v1/plans", APPLY);
		String byId = "{\"planId\":\"" + plan.text("id") + "\"}";
		assertThat(plan.status()).isEqualTo(201);
		assertThat(this.api.get(plan.header("Location")).json()).isEqualTo(plan.json());
		assertThat(this.api.run(byId).path("state").asString()).isEqualTo("SUCCEEDED");
		ApiClient.Answer again = this.api.post("/api/v1/runs", byId);
		assertThat(again.status()).isEqualTo(409);
		assertThat(again.text("type")).isEqualTo("urn:workshop-roles:problem:plan-outdated");
		assertThat(this.api.get(again.text("plan")).json().path("applyable").asBoolean()).isFalse();
	}

	@Test
	void leavesWhatIsForeign() {
		this.iam.createRole((request) -> request.roleName("APIGateway-SQS").assumeRolePolicyDocument("""
				{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},
				"Action":"sts:AssumeRole"}]}"""));
		JsonNode run = this.api.run(APPLY);
		assertThat(run.path("state").asString()).isEqualTo("FAILED");
		assertThat(run.at("/blocked/0/name").asString()).isEqualTo("APIGateway-SQS");
		assertThat(run.at("/blocked/0/reason").asString()).isEqualTo("FOREIGN");
		this.iam.deleteRole((request) -> request.roleName("APIGateway-SQS"));
	}

	private List<String> statuses() {
		return this.api.get("/api/v1/roles")
			.json()
			.path("roles")
			.valueStream()
			.map((role) -> role.path("status").asString())
			.toList();
	}

	private double writes() {
		return this.meters.find("iam.calls")
			.timers()
			.stream()
			.filter((timer) -> !timer.getId().getTag("operation").matches("(Get|List).*"))
			.mapToLong(Timer::count)
			.sum();
	}

}
