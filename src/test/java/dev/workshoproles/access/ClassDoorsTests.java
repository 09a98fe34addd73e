package dev.workshoproles.access;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.iam.IamClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.workshoproles.access.RawHttp.Answer;
import dev.workshoproles.classroom.links.SeatLinks;
import dev.workshoproles.seats.Seats;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a participant tries beyond their seat is answered as if it did not exist, and
 * counted.
 */
@ClassConsole
class ClassDoorsTests {

	private static final String OWN = "seat-101";

	private static final String OTHER = "seat-102";

	private static final String LIST_ROLES = "Action=ListRoles&Version=2010-05-08";

	private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

	@LocalServerPort
	private int port;

	@Autowired
	private Seats seats;

	@Autowired
	private SeatLinks links;

	@Autowired
	private MeterRegistry meters;

	@Autowired
	private IamClient iam;

	private Participant participant;

	@BeforeEach
	void aParticipant() throws IOException {
		this.participant = Participant.by("/seats/" + OWN + "/join?key=" + key(OWN), this.port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/runs", "/check", "/workshop", "/permissions", "/resources", "/preflight",
			"/roles/s102-Lambda-SQS-DynamoDB", "/roles/s102-Lambda-SQS-DynamoDB/effective", "/swagger-ui.html",
			"/v3/api-docs", "/workshop.schema.json", "/plans/x", "/runs/x", "/nothing" })
	void aPageOfAnotherSeatIsNotThere(String page) throws IOException {
		double before = denied("seat");
		Answer answer = this.participant.get("/seats/" + OTHER + page);
		assertNothing(answer);
		assertSame(answer, this.participant.get("/seats/nobody" + page));
		assertThat(denied("seat")).isEqualTo(before + 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/target", "/roles", "/roles/s102-Lambda-SQS-DynamoDB", "/workshop", "/permissions",
			"/runs", "/runs/x", "/runs/x/events", "/runs/x/kept/1", "/plans/x", "/workshop/export/cli",
			"/sandbox/drills", "/nothing" })
	void aCallOfAnotherSeatIsNotThere(String call) throws IOException {
		String bearer = "Authorization: Bearer " + key(OWN);
		for (String path : List.of("/api/v1/seats/" + OTHER + call, "/seats/" + OTHER + "/api/v1" + call)) {
			double before = denied("seat");
			assertNoCall(this.participant.get(path));
			assertNoCall(RawHttp.send(this.port, "GET " + path, bearer));
			assertThat(denied("seat")).isEqualTo(before + 2);
		}
		assertSame(this.participant.get("/api/v1/seats/" + OTHER + call),
				this.participant.get("/api/v1/seats/nobody" + call));
	}

	static Stream<String> methods() {
		return Stream.of("HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "QUERY");
	}

	@ParameterizedTest
	@MethodSource("methods")
	void noMethodOpensAnotherSeat(String method) throws IOException {
		double before = denied("seat");
		assertThat(this.participant.send(method, "/seats/" + OTHER + "/runs").status()).isEqualTo(404);
		assertThat(this.participant.send(method, "/api/v1/seats/" + OTHER + "/runs").status()).isEqualTo(404);
		assertThat(denied("seat")).isEqualTo(before + 2);
	}

	@Test
	void nothingIsWrittenForAnotherSeat() throws IOException {
		String plans = "/api/v1/seats/" + OTHER + "/plans";
		assertNoCall(this.participant.call("POST", plans, "{\"action\":\"apply\"}"));
		assertNoCall(this.participant.call("POST", "/api/v1/seats/" + OTHER + "/runs", "{\"action\":\"apply\"}"));
		assertNoCall(this.participant.call("PUT", "/api/v1/seats/" + OTHER + "/workshop/resources",
				"{\"resources\":\"narrow\"}"));
		assertNothing(this.participant.postForm("/seats/" + OTHER + "/runs", "action=APPLY"));
		assertNothing(this.participant.postForm("/seats/" + OTHER + "/sign-out", "x=y"));
		Participant teacher = Participant.teacher(this.port);
		assertThat(json(teacher.get("/api/v1/seats/" + OTHER + "/runs")).path("total").asInt(-1)).isZero();
		assertThat(json(teacher.get("/api/v1/seats/" + OTHER + "/workshop")).path("resources").asString(""))
			.isEqualTo("wide");
	}

	/** Ids, keys and documents of one seat are not found at another, by whomever. */
	@Test
	void whatASeatHasIsAtThatSeatAlone() throws IOException {
		Participant other = Participant.by("/seats/seat-103/join?key=" + key("seat-103"), this.port);
		String apply = "{\"action\":\"apply\",\"roles\":[\"s103-APIGateway-SQS\"]}";
		String plan = json(other.call("POST", "/api/v1/seats/seat-103/plans", apply)).path("id").asString();
		JsonNode run = json(
				other.call("POST", "/api/v1/seats/seat-103/runs", apply, "Idempotency-Key: same", "Prefer: wait=30"));
		assertThat(run.path("state").asString()).isEqualTo("SUCCEEDED");
		this.iam.putRolePolicy((request) -> request.roleName("s103-APIGateway-SQS")
			.policyName("by-hand")
			.policyDocument("{\"Version\":\"2012-10-17\",\"Statement\":"
					+ "{\"Effect\":\"Deny\",\"Action\":\"s3:*\",\"Resource\":\"*\"}}"));
		String id = json(other.call("POST", "/api/v1/seats/seat-103/runs", apply, "Prefer: wait=30")).path("id")
			.asString();
		for (String path : List.of("/plans/" + plan, "/runs/" + id, "/runs/" + id + "/events",
				"/runs/" + id + "/kept/1")) {
			assertThat(other.get("/api/v1/seats/seat-103" + path).status()).as(path).isEqualTo(200);
			assertNoCall(this.participant.get("/api/v1/seats/seat-103" + path));
			assertThat(this.participant.get("/api/v1/seats/" + OWN + path).status()).as(path).isEqualTo(404);
			assertThat(Participant.teacher(this.port).get("/api/v1/seats/" + OWN + path).status()).as(path)
				.isEqualTo(404);
		}
		for (String page : List.of("/plans/" + plan, "/runs/" + id)) {
			assertThat(other.get("/seats/seat-103" + page).status()).isEqualTo(200);
			assertThat(this.participant.get("/seats/" + OWN + page).status()).isEqualTo(404);
		}
		assertThat(this.participant.call("POST", "/api/v1/seats/" + OWN + "/runs", "{\"planId\":\"" + plan + "\"}")
			.status()).isEqualTo(404);
		assertThat(this.participant
			.call("POST", "/api/v1/seats/" + OWN + "/runs",
					"{\"action\":\"restore\",\"kept\":\"/api/v1/runs/" + id + "/kept/1\"}")
			.status()).isEqualTo(404);
		JsonNode own = json(this.participant.call("POST", "/api/v1/seats/" + OWN + "/runs",
				"{\"action\":\"apply\",\"roles\":[\"s101-APIGateway-SQS\"]}", "Idempotency-Key: same",
				"Prefer: wait=30"));
		assertThat(own.path("state").asString()).isEqualTo("SUCCEEDED");
		assertThat(own.path("id").asString()).isNotEqualTo(run.path("id").asString());
		assertThat(own.toString()).doesNotContain("s103-");
		assertThat(this.participant
			.call("POST", "/api/v1/seats/" + OWN + "/plans",
					"{\"action\":\"apply\",\"roles\":[\"s103-APIGateway-SQS\"]}")
			.status()).isEqualTo(404);
		assertThat(this.participant.get("/api/v1/seats/" + OWN + "/roles/s103-APIGateway-SQS").status()).isEqualTo(404);
		assertThat(this.participant.get("/api/v1/seats/" + OWN + "/roles/s103-APIGateway-SQS/effective").status())
			.isEqualTo(404);
		assertThat(
				this.participant.get("/api/v1/seats/" + OWN + "/workshop/export/cli?role=s103-APIGateway-SQS").status())
			.isEqualTo(404);
	}

	@Test
	void noRoleOfAnotherPrefixIsCaptured() throws IOException {
		this.iam.createRole((role) -> role.roleName("Foreign-Secret").assumeRolePolicyDocument(TRUST));
		this.iam.createRole((role) -> role.roleName("s104-Mine").assumeRolePolicyDocument(TRUST));
		for (Participant somebody : List.of(Participant.by("/seats/seat-104/join?key=" + key("seat-104"), this.port),
				Participant.teacher(this.port))) {
			JsonNode captured = json(somebody.call("POST", "/api/v1/seats/seat-104/workshops/capture",
					"{\"roles\":[\"Foreign-Secret\",\"s104-Mine\",\"No-Such\"]}"));
			assertThat(captured.at("/workshop/roles").size()).isEqualTo(1);
			assertThat(captured.at("/workshop/roles/0/name").asString()).isEqualTo("Mine");
			assertThat(captured.path("omissions").valueStream().map((omission) -> omission.path("reason").asString()))
				.containsExactly("NO_ROLE", "NO_ROLE");
			Answer page = somebody.post("/seats/seat-104/workshop", "/seats/seat-104/workshop/capture",
					"roles=Foreign-Secret");
			assertThat(page.body()).contains("Foreign-Secret").doesNotContain("lambda.amazonaws.com");
		}
	}

	private static final String TRUST = "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\","
			+ "\"Principal\":{\"Service\":\"lambda.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}}";

	@ParameterizedTest
	@ValueSource(strings = { "/class", "/class/cards", "/class/links.csv", "/class/acts/x", "/connect", "/actuator",
			"/actuator/info", "/actuator/prometheus", "/v3/api-docs", "/swagger-ui.html", "/workshop.schema.json",
			"/runs", "/roles/x", "/check", "/error", "/sandbox", "/nothing", "/seats" })
	void whatIsTheClasssIsTheTeachersAlone(String path) throws IOException {
		double before = denied("class");
		Answer answer = this.participant.get(path);
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.body()).doesNotContain(key(OTHER), "seat-102");
		assertThat(denied("class")).isEqualTo(before + 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/class", "/api/v1/class/links", "/api/v1/class/acts/x", "/api/v1/class/events",
			"/api/v1/roles", "/api/v1/runs", "/api/v1/nothing", "/api/v1/sandbox/drills" })
	void aCallOfTheClassIsTheTeachersAlone(String path) throws IOException {
		double before = denied("class");
		assertNoCall(this.participant.get(path));
		assertNoCall(RawHttp.send(this.port, "GET " + path, "Authorization: Bearer " + key(OWN)));
		assertThat(denied("class")).isEqualTo(before + 2);
	}

	@Test
	void noParticipantRenewsALink() throws IOException {
		String key = key(OTHER);
		assertNoCall(this.participant.call("POST", "/api/v1/class/seats/" + OTHER + "/link", ""));
		assertNothing(this.participant.postForm("/class/seats/" + OTHER + "/link", "x=y"));
		assertNothing(this.participant.postForm("/class/links", "x=y"));
		assertThat(key(OTHER)).isEqualTo(key);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/class", "/class/cards", "/class/links.csv", "/connect", "/actuator/info", "/sandbox",
			"/api/v1/class", "/api/v1/class/links", "/practise", "/error", "/seats/" + OTHER + "/runs" })
	void aSeatHasNothingOfTheClass(String path) throws IOException {
		assertThat(this.participant.get("/seats/" + OWN + path).status()).isEqualTo(404);
		assertThat(Participant.teacher(this.port).get("/seats/" + OWN + path).status()).isEqualTo(404);
	}

	@Test
	void awsToolsOfParticipantsDoNotReachTheAccount() throws IOException {
		String signed = "Authorization: AWS4-HMAC-SHA256 Credential=" + key(OWN)
				+ "/20300101/us-east-1/iam/aws4_request, SignedHeaders=host;x-amz-date, Signature=0";
		double before = denied("class");
		for (String path : List.of("/sandbox", "/")) {
			Answer answer = RawHttp.sendBody(this.port, "POST " + path, LIST_ROLES, FORM, signed);
			assertThat(answer.status()).isEqualTo(404);
			assertThat(answer.header("Content-Type")).startsWith("text/xml");
			assertThat(answer.body()).doesNotContain("<Role");
		}
		assertThat(this.participant.postForm("/sandbox", LIST_ROLES).status()).isEqualTo(404);
		assertThat(denied("class")).isEqualTo(before + 3);
		assertThat(RawHttp.sendBody(this.port, "POST /sandbox", LIST_ROLES, FORM).status()).isEqualTo(403);
		assertThat(RawHttp
			.sendBody(this.port, "POST /sandbox", LIST_ROLES, FORM, signed.replace(key(OWN), ClassConsole.TOKEN))
			.status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/seats/seat-101/../seat-102/runs", "/seats/seat-101/%2e%2e/seat-102/runs",
			"/seats/seat-101/..;/seat-102/runs", "/seats/seat-101//seat-102/runs", "//seats/seat-102/runs",
			"/seats/seat-101%2F..%2Fseat-102/runs", "/seats/seat-101;/../seat-102/runs", "/seats/seat-102;x=y/runs",
			"/seats/seat%2D102/runs", "/seats/SEAT-102/runs", "/Seats/seat-102/runs", "/seats/seat-102%00/runs",
			"/seats/seat-101/..%2fseat-102/runs", "/seats/seat-101\\..\\seat-102/runs", "/seats/./seat-102/runs",
			"/seats//seat-102/runs", "/x/../seats/seat-102/runs", "/css/../seats/seat-102/runs",
			"/seats/seat-102/css/../runs", "/seats/seat-102/sign-in/../runs", "/seats/seat-102/join/../runs",
			"/seats/seat-102/sign-in;/runs", "/api/v1/seats/seat-101/../seat-102/runs", "/api/v1/seats/seat%2D102/runs",
			"/api/v1/seats/seat-102;a/runs", "/api/v1//seats/seat-102/runs", "/api/v1/../v1/seats/seat-102/runs",
			"/api/V1/seats/seat-102/runs", "/api/v1/seats/seat-101/seats/seat-102/runs", "/class;/cards",
			"/%63lass/cards", "/CLASS/cards", "/class//cards", "/class/./cards", "/sign-in/../class/cards",
			"/seats/seat-101/../../class/cards", "/seats/seat-102/actuator/health/../../runs" })
	void isNotGotRoundByATrickInThePath(String path) throws IOException {
		Answer answer = this.participant.get(path);
		assertThat(answer.status()).isIn(400, 404);
		assertThat(answer.body()).doesNotContain("s102-", "Lambda-SQS-DynamoDB", key(OTHER), "Exception", "What this");
	}

	@Test
	void aHeaderMovesNobodyToAnotherSeat() throws IOException {
		for (String header : List.of("X-Forwarded-Prefix: /seats/seat-102", "X-Original-URL: /seats/seat-102/",
				"X-Rewrite-URL: /seats/seat-102/", "X-HTTP-Method-Override: DELETE",
				"Referer: http://localhost/seats/seat-102/")) {
			Answer answer = this.participant.get("/seats/" + OWN + "/", header);
			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.body()).contains("s101-").doesNotContain("s102-", "seat-102");
		}
	}

	/** A cookie's name says of which seat it is, and only its signature counts. */
	@Test
	void aCookieOfOneSeatIsNoneOfAnother() throws IOException {
		String own = this.participant.cookies().get("workshop-roles-seat-" + OWN + "-" + this.port);
		String value = own.substring(own.indexOf('=') + 1);
		Answer answer = RawHttp.send(this.port, "GET /seats/" + OTHER + "/runs",
				"Cookie: workshop-roles-seat-" + OTHER + "-" + this.port + "=" + value);
		assertThat(answer.status()).isEqualTo(302);
		assertThat(answer.header("Location")).startsWith("/seats/" + OTHER + "/sign-in");
		assertThat(RawHttp.send(this.port, "GET /class", "Cookie: workshop-roles-console-" + this.port + "=" + value)
			.header("Location")).startsWith("/sign-in");
	}

	@Test
	void whoHasNoCredentialIsAskedForOne() throws IOException {
		double before = denied("seat") + denied("class");
		Participant nobody = new Participant(this.port);
		assertThat(nobody.get("/seats/" + OTHER + "/runs").header("Location"))
			.isEqualTo("/seats/" + OTHER + "/sign-in?page=%2Fruns");
		assertThat(nobody.get("/class/cards").header("Location")).isEqualTo("/sign-in?page=%2Fclass%2Fcards");
		assertThat(nobody.get("/api/v1/seats/" + OTHER + "/roles").status()).isEqualTo(401);
		assertThat(nobody.get("/api/v1/class/links").status()).isEqualTo(401);
		assertThat(nobody.get("/actuator/health/liveness").status()).isEqualTo(200);
		assertThat(denied("seat") + denied("class")).isEqualTo(before);
	}

	@Test
	void anErrorAtASeatStaysAtTheSeat() throws IOException {
		Answer answer = this.participant.get("/seats/" + OWN + "/nothing");
		assertThat(answer.status()).isEqualTo(404);
		Matcher link = Pattern.compile("(?:href|src|action)=\"(/[^\"]*)\"").matcher(answer.body());
		assertThat(link.results().map((found) -> found.group(1))).isNotEmpty()
			.allMatch((address) -> address.startsWith("/seats/" + OWN + "/"));
		assertNoCall(this.participant.get("/seats/" + OWN + "/api/v1/nothing"));
		assertNoCall(this.participant.get("/api/v1/seats/" + OWN + "/nothing"));
	}

	@Test
	void everyPageOfASeatStaysAtTheSeat() throws IOException {
		for (String page : List.of("/", "/check", "/runs", "/permissions", "/workshop", "/resources")) {
			Answer answer = this.participant.get("/seats/" + OWN + page);
			assertThat(answer.status()).as(page).isEqualTo(200);
			Matcher link = Pattern.compile("(?:href|src|action|hx-get|hx-post|sse-connect|data-load)=\"(/[^\"]*)\"")
				.matcher(answer.body());
			assertThat(link.results().map((found) -> found.group(1))).as(page)
				.hasSizeGreaterThan(3)
				.allMatch((address) -> address.startsWith("/seats/" + OWN + "/"));
		}
	}

	@Test
	void staticFilesAreTheSameForEverybody() throws IOException {
		Answer page = this.participant.get("/seats/" + OWN + "/");
		Matcher file = Pattern.compile("href=\"(/seats/[^\"]*/css/[^\"]*)\"").matcher(page.body());
		assertThat(file.find()).isTrue();
		Answer style = RawHttp.send(this.port, "GET " + file.group(1));
		assertThat(style.status()).isEqualTo(200);
		assertThat(style.header("Cache-Control")).contains("max-age");
		assertThat(page.header("Cache-Control")).contains("no-store");
	}

	private double denied(String door) {
		Counter counter = this.meters.find("console.class.denied").tag("door", door).counter();
		assertThat(counter).isNotNull();
		return counter.count();
	}

	private static void assertNothing(Answer answer) {
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.body()).contains("There is nothing at this address");
		assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
	}

	private static void assertNoCall(Answer answer) {
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.body()).contains("urn:workshop-roles:problem:not-found");
	}

	/** But for what names the address itself. */
	private static void assertSame(Answer one, Answer other) {
		assertThat(neutral(one.body())).isEqualTo(neutral(other.body()));
		assertThat(neutral(one.head())).isEqualTo(neutral(other.head()));
	}

	private static String neutral(String text) {
		return text.replace(OTHER, "SEAT")
			.replace("nobody", "SEAT")
			.replaceAll("(?m)^(Date|Set-Cookie|Content-Length): .*", "")
			.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
	}

	private static JsonNode json(Answer answer) {
		String body = answer.body();
		return JsonMapper.shared().readTree(body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1));
	}

	private String key(String seat) {
		return this.links.key(this.seats.find(seat).orElseThrow());
	}

}
