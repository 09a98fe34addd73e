package dev.workshoproles.api;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.workshoproles.access.ClassConsole;
import dev.workshoproles.api.ApiClient.Answer;
import dev.workshoproles.classroom.links.SeatLinks;
import dev.workshoproles.seats.Seats;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the calls for the links of a class answer, and that the contract says so.
 */
@ClassConsole
class ClassAnswersTests {

	private static final String TOKEN = "Bearer " + ClassConsole.TOKEN;

	/** What any call may answer, which other tests see to. */
	private static final List<String> ANY = List.of("401", "403", "500", "502", "503", "507");

	@Autowired
	private Seats seats;

	@Autowired
	private SeatLinks links;

	private final SortedMap<String, Set<String>> seen = new TreeMap<>();

	private ApiClient api;

	private ApiDescription description;

	private int port;

	@BeforeEach
	void console(@LocalServerPort int port) {
		this.port = port;
		this.api = new ApiClient(port);
		this.description = new ApiDescription(this.api.get("/v3/api-docs", "Authorization", TOKEN).json());
	}

	@Test
	void areThoseOfTheContract() {
		get("/api/v1/class/links", "");
		get("/api/v1/class/links", "", "Accept", "text/csv");
		malformedAndUnacceptable("GET", "/api/v1/class/links", "/api/v1/class/links");
		post("/api/v1/class/seats/{name}/link", "/api/v1/class/seats/seat-201/link");
		post("/api/v1/class/seats/{name}/link", "/api/v1/class/seats/none/link");
		malformedAndUnacceptable("POST", "/api/v1/class/seats/{name}/link", "/api/v1/class/seats/seat-201/link");
		SortedMap<String, Set<String>> described = new TreeMap<>();
		this.description.calls().stream().filter((call) -> call.matches(".*/links?")).forEach((call) -> {
			described.put(call, new TreeSet<>(this.description.statuses(call)));
			described.get(call).removeAll(ANY);
		});
		assertThat(this.seen).isEqualTo(described);
	}

	@Test
	void everySeatsLinkIsTold() {
		Answer answer = this.api.get("/api/v1/class/links", "Authorization", TOKEN);
		JsonNode links = answer.json().path("links");
		assertThat(links.size()).isEqualTo(ClassConsole.SEATS);
		assertThat(links.path(201).path("seat").asString()).isEqualTo("seat-202");
		String key = links.path(201).path("key").asString();
		assertThat(links.path(201).path("link").asString())
			.isEqualTo("http://localhost:" + this.port + "/seats/seat-202/join?key=" + key);
		assertThat(links.valueStream().map((link) -> link.path("key").asString()).distinct())
			.hasSize(ClassConsole.SEATS);
		Answer table = this.api.get("/api/v1/class/links", "Authorization", TOKEN, "Accept", "text/csv");
		assertThat(table.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
		assertThat(table.header("Content-Disposition")).isEqualTo("attachment; filename=\"links.csv\"");
		assertThat(table.http().body().split("\r\n")).hasSize(ClassConsole.SEATS + 1)
			.startsWith("seat,link,key")
			.contains("seat-202,http://localhost:" + this.port + "/seats/seat-202/join?key=" + key + "," + key);
	}

	@Test
	void aRenewedLinkIsTheOneThatIsGood() {
		String old = this.links.key(this.seats.find("seat-203").orElseThrow());
		Answer renewed = this.api.post("/api/v1/class/seats/seat-203/link", "", "Authorization", TOKEN);
		String key = renewed.text("key");
		assertThat(key).isNotEqualTo(old);
		assertThat(renewed.text("link")).endsWith("/seats/seat-203/join?key=" + key);
		assertThat(this.api.get("/api/v1/seats/seat-203/target", "Authorization", "Bearer " + old).status())
			.isEqualTo(401);
		assertThat(this.api.get("/api/v1/seats/seat-203/target", "Authorization", "Bearer " + key).status())
			.isEqualTo(200);
	}

	@Test
	void theContractAtASeatLeadsToTheSeat() {
		JsonNode contract = this.api.get("/seats/seat-204/v3/api-docs", "Authorization", TOKEN).json();
		assertThat(contract.at("/servers/0/url").asString()).isEqualTo("/seats/seat-204/");
	}

	private void malformedAndUnacceptable(String method, String path, String place) {
		see(method + " " + path, this.api.send(this.api.request(place, "Authorization", TOKEN, "Accept", "image/png")
			.method(method, BodyPublishers.noBody())));
		see(method + " " + path, this.api
			.send(this.api.request(place + "/..%2F", "Authorization", TOKEN).method(method, BodyPublishers.noBody())));
	}

	private void get(String path, String value, String... headers) {
		List<String> all = new ArrayList<>(List.of("Authorization", TOKEN));
		all.addAll(List.of(headers));
		see("GET " + path, this.api.get(path + value, all.toArray(String[]::new)));
	}

	private void post(String path, String place) {
		see("POST " + path, this.api.post(place, "", "Authorization", TOKEN));
	}

	private void see(String call, Answer answer) {
		String status = Integer.toString(answer.status());
		this.seen.computeIfAbsent(call, (first) -> new TreeSet<>()).add(status);
		JsonNode described = this.description.call(call).path("responses").path(status);
		assertThat(answer.header("Content-Type").replaceAll(";.*", "")).as(call + " " + status)
			.isIn(new ArrayList<>(described.path("content").propertyNames()));
	}

}
